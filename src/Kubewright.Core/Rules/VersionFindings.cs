using System.Collections.Immutable;

namespace Kubewright.Core.Rules;

/// <summary>Makes one finding of what is found for several versions of Kubernetes.</summary>
public static class VersionFindings
{
    /// <summary>What is found for any of some versions, each once; what is not found for all of them names those that it is found for.</summary>
    /// <param name="found">What is found for each version, from the oldest to the newest.</param>
    public static IEnumerable<Finding> Merge(IReadOnlyCollection<(KubernetesVersion Version, ImmutableArray<Finding> Findings)> found) => found
        .SelectMany(one => one.Findings.Select(finding => (one.Version, Finding: finding)))
        .GroupBy(one => (one.Finding.Id, one.Finding.Span, one.Finding.Message, one.Finding.Severity))
        .Select(same => Of(same.First().Finding, [.. same.Select(one => one.Version).Distinct()], found.Count));

    private static Finding Of(Finding finding, List<KubernetesVersion> versions, int all) =>
        versions.Count == all ? finding : finding with { Message = $"{finding.Message} (with Kubernetes {string.Join(", ", versions)})" };
}
