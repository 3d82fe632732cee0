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

    /// <summary>The severities of findings; of several that concern one the last counts.</summary>
    public ImmutableArray<SeveritySetting> Severities { get; init; } = [];

    /// <summary>What could not be understood, each where it is written.</summary>
    public ImmutableArray<(SourceSpan Place, string Message)> Problems { get; init; } = [];

    /// <summary>
    /// A finding with the severity that the settings give it; null where they turn it off. Of one that several environments show, the highest of theirs counts.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">Its file, named from the directory of the settings.</param>
    public Finding? Apply(Finding finding, string path)
    {
        var severity = finding.Environments.IsEmpty
            ? SeverityOf(finding, path, null)
            : finding.Environments.Select(environment => SeverityOf(finding, path, environment)).Max();
        return severity is null ? null : severity == finding.Severity ? finding : finding with { Severity = severity.Value };
    }

    private Severity? SeverityOf(Finding finding, string path, string? environment) =>
        Severities.LastOrDefault(one => one.Concerns(finding, path, environment)) is { } setting ? setting.Severity : finding.Severity;
}
