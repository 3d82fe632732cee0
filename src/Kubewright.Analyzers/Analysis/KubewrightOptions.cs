using System.Collections.Immutable;
using Kubewright.Analyzers.Generation;
using Kubewright.Core;
using Kubewright.Core.Rules.Settings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>What the project says about its check, through MSBuild properties, and what its settings file says where they say nothing.</summary>
/// <param name="Check">What the check assumes.</param>
/// <param name="Versions">The versions of Kubernetes to check for, from the oldest to the newest, which is that of the check.</param>
/// <param name="Settings">The settings file.</param>
/// <param name="ReportsManifests">Whether findings in manifests are reported at all: false in all but the first target framework.</param>
/// <param name="OwnsSharedManifests">Whether what is in folders that several projects share is this project's to report.</param>
/// <param name="Mode">How much is reported.</param>
/// <param name="Problems">What could not be understood, one sentence each; the default holds instead.</param>
internal sealed record KubewrightOptions(
    CheckOptions Check,
    ImmutableArray<KubernetesVersion> Versions,
    LocatedSettings Settings,
    bool ReportsManifests,
    bool OwnsSharedManifests,
    KubewrightMode Mode,
    ImmutableArray<string> Problems)
{
    // In the order of the enumeration: analyzers do not reflect.
    private static readonly string[] Modes = ["Default", "Strict", "Errors", "None"];

    public static KubewrightOptions Read(AnalyzerOptions options) =>
        Read(options.AnalyzerConfigOptionsProvider.GlobalOptions, SettingsCache.Read(options));

    private static KubewrightOptions Read(AnalyzerConfigOptions options, LocatedSettings located)
    {
        var settings = located.Settings;
        var reader = new OptionReader(options, "build_property.", "property");
        var (first, last) = reader.NodePortRange("KubewrightNodePortRange")
            ?? settings.NodePorts
            ?? (CheckOptions.Default.FirstNodePort, CheckOptions.Default.LastNodePort);
        var stated = reader.KubernetesVersion("KubewrightKubernetesVersion");
        ImmutableArray<KubernetesVersion> versions = stated is { } one ? [one]
            : settings.KubernetesVersions.IsEmpty ? [CheckOptions.Default.KubernetesVersion] : settings.KubernetesVersions;
        var mode = reader.OneOf("KubewrightMode", Modes) is { } word ? (KubewrightMode)Array.IndexOf(Modes, word) : KubewrightMode.Default;
        var check = new CheckOptions
        {
            ClosedWorld = reader.Boolean("KubewrightClosedWorld") ?? settings.ClosedWorld ?? mode == KubewrightMode.Strict,
            KubernetesVersion = versions[versions.Length - 1],
            IsKubernetesVersionStated = stated is not null || !settings.KubernetesVersions.IsEmpty,
            FirstNodePort = first,
            LastNodePort = last,
            ServiceClusterIPRange = reader.ServiceClusterIPRange("KubewrightServiceClusterIPRange") ?? settings.ServiceClusterIPRange,
            Externals = reader.Externals("_KubewrightExternals", "KubernetesExternal"),
            Environments = reader.Environments(),
            RequiresSuppressionReason = reader.Boolean("KubewrightRequireSuppressionReason") ?? settings.RequireSuppressionReason ?? false,
        };
        var reportsManifests = (reader.Boolean("KubewrightReportsManifests") ?? true) && mode != KubewrightMode.None;
        var ownsSharedManifests = reader.Boolean("KubewrightOwnsSharedManifests") ?? true;

        // MSBuild and the generator have acted upon these; what they did not understand is said here all the same.
        _ = reader.Boolean("KubewrightEnableDefaultItems");
        _ = ManifestsClass.Stated(reader);
        _ = reader.OneOf(WrittenManifests.Property, WrittenManifests.Choices);
        return new KubewrightOptions(check, versions, located, reportsManifests, ownsSharedManifests, mode, reader.Problems);
    }
}
