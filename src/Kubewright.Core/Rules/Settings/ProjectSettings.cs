using System.Collections.Immutable;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Settings;

/// <summary>What a repository says of its check in <c>kubewright.yaml</c>. What is null is not said.</summary>
public sealed record ProjectSettings
{
    public const string FileName = KubewrightSettings.FileName;

    public static readonly ProjectSettings None = new();

    /// <summary>The versions of Kubernetes that the manifests are for, from the oldest to the newest; empty where none is said.</summary>
    public ImmutableArray<KubernetesVersion> KubernetesVersions { get; init; } = [];

    public bool? ClosedWorld { get; init; }

    /// <summary>The first and the last node port that the cluster hands out.</summary>
    public (int First, int Last)? NodePorts { get; init; }

    public ServiceClusterIPRange? ServiceClusterIPRange { get; init; }

    public bool? RequireSuppressionReason { get; init; }

    /// <summary>The file of findings that were there before, from the directory of the settings.</summary>
    public string? Baseline { get; init; }

    /// <summary>How loud findings are; of several that concern one the last counts.</summary>
    public ImmutableArray<SeveritySetting> Severities { get; init; } = [];

    /// <summary>What could not be understood, each where it is written.</summary>
    public ImmutableArray<(SourceSpan Place, string Message)> Problems { get; init; } = [];

    /// <summary>A finding as loud as the settings make it; null where they silence it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">Its file, named from the directory of the settings.</param>
    public Finding? Apply(Finding finding, string path)
    {
        var setting = Severities.LastOrDefault(one => one.Concerns(finding, path));
        return setting is null || setting.Severity == finding.Severity ? finding
            : setting.Severity is { } severity ? finding with { Severity = severity }
            : null;
    }
}
