using System.Collections.Immutable;
using Kubewright.Analyzers.Generation;
using Kubewright.Core;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>What the project says about its check, through MSBuild properties.</summary>
/// <param name="Check">What the check assumes.</param>
/// <param name="ReportsManifests">Whether findings in manifests are reported at all: false in all but the first target framework.</param>
/// <param name="OwnsSharedManifests">Whether what is in folders that several projects share is this project's to report.</param>
/// <param name="Mode">How much is reported.</param>
/// <param name="Problems">What could not be understood, one sentence each; the default holds instead.</param>
internal sealed record KubewrightOptions(CheckOptions Check, bool ReportsManifests, bool OwnsSharedManifests, KubewrightMode Mode,
    ImmutableArray<string> Problems)
{
    // In the order of the enumeration: analyzers do not reflect.
    private static readonly string[] Modes = ["Default", "Strict", "Errors", "None"];

    public static KubewrightOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, "build_property.", "property");
        var (first, last) = reader.NodePortRange("KubewrightNodePortRange") ?? (CheckOptions.Default.FirstNodePort, CheckOptions.Default.LastNodePort);
        var version = reader.KubernetesVersion("KubewrightKubernetesVersion");
        var mode = reader.OneOf("KubewrightMode", Modes) is { } word ? (KubewrightMode)Array.IndexOf(Modes, word) : KubewrightMode.Default;
        var check = new CheckOptions
        {
            ClosedWorld = reader.Boolean("KubewrightClosedWorld") ?? mode == KubewrightMode.Strict,
            KubernetesVersion = version ?? CheckOptions.Default.KubernetesVersion,
            IsKubernetesVersionStated = version is not null,
            FirstNodePort = first,
            LastNodePort = last,
            ServiceClusterIPRange = reader.ServiceClusterIPRange("KubewrightServiceClusterIPRange"),
            Externals = reader.Externals("_KubewrightExternals", "KubernetesExternal"),
            Environments = reader.Environments(),
            RequiresSuppressionReason = reader.Boolean("KubewrightRequireSuppressionReason") ?? false,
        };
        var reportsManifests = (reader.Boolean("KubewrightReportsManifests") ?? true) && mode != KubewrightMode.None;
        var ownsSharedManifests = reader.Boolean("KubewrightOwnsSharedManifests") ?? true;

        // MSBuild and the generator have acted upon these; what they did not understand is said here all the same.
        _ = reader.Boolean("KubewrightEnableDefaultItems");
        _ = ManifestsClass.Stated(reader);
        _ = reader.OneOf(WrittenManifests.Property, WrittenManifests.Choices);
        return new KubewrightOptions(check, reportsManifests, ownsSharedManifests, mode, reader.Problems);
    }
}
