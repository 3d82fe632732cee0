using System.Collections.Immutable;
using Kubewright.Core;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>What the project says about its check, through MSBuild properties.</summary>
/// <param name="Check">What the check assumes.</param>
/// <param name="ReportsManifests">Whether findings in manifests are reported at all: false in all but the first target framework.</param>
/// <param name="Problems">What could not be understood, one sentence each; the default holds instead.</param>
internal sealed record KubewrightOptions(CheckOptions Check, bool ReportsManifests, ImmutableArray<string> Problems)
{
    public static KubewrightOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, "build_property.", "property");
        var (first, last) = reader.NodePortRange("KubewrightNodePortRange") ?? (CheckOptions.Default.FirstNodePort, CheckOptions.Default.LastNodePort);
        var check = new CheckOptions
        {
            ClosedWorld = reader.Boolean("KubewrightClosedWorld") ?? CheckOptions.Default.ClosedWorld,
            KubernetesVersion = reader.KubernetesVersion("KubewrightKubernetesVersion") ?? CheckOptions.Default.KubernetesVersion,
            FirstNodePort = first,
            LastNodePort = last,
        };
        return new KubewrightOptions(check, reader.Boolean("KubewrightReportsManifests") ?? true, reader.Problems);
    }
}
