using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Commands;

/// <summary>Checks manifests for several versions of Kubernetes at once.</summary>
internal static class VersionsCheck
{
    /// <summary>What is found for any of some versions, in the order of the files and of the text; what is not found for all of them says for which.</summary>
    /// <param name="inputs">The manifests.</param>
    /// <param name="options">What holds for all of the versions.</param>
    /// <param name="versions">The versions, at least one.</param>
    /// <param name="currentDirectory">What paths start from.</param>
    public static ImmutableArray<Finding> Check(
        ImmutableArray<ManifestInput> inputs,
        CheckOptions options,
        ImmutableArray<KubernetesVersion> versions,
        string currentDirectory)
    {
        if (versions.Length == 1)
        {
            return Check(inputs, options, versions[0], currentDirectory);
        }

        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            order.TryAdd(input.File.File.Path, order.Count);
        }

        return
        [
            .. versions
                .SelectMany(version => Check(inputs, options, version, currentDirectory).Select(finding => (Version: version, Finding: finding)))
                .GroupBy(one => (one.Finding.Id, one.Finding.Span, one.Finding.Message, one.Finding.Severity))
                .Select(group => Of([.. group.Select(one => one.Finding)], [.. group.Select(one => one.Version).Distinct()], versions))
                .OrderBy(finding => order.GetValueOrDefault(finding.Span.File.Path))
                .ThenBy(finding => finding.Span.Start)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is found for one version.</summary>
    public static ImmutableArray<Finding> Check(ImmutableArray<ManifestInput> inputs, CheckOptions options, KubernetesVersion version, string currentDirectory)
    {
        var graph = ManifestGraph.Create(inputs, options with { KubernetesVersion = version });
        var findings = ParallelCheck.Check(graph, inputs);
        return KustomizationCheck.Check(graph, inputs, currentDirectory) is { IsEmpty: false } more
            ? [.. findings.Concat(more).OrderBy(finding => finding.Span.File.Path, StringComparer.Ordinal)]
            : findings;
    }

    private static Finding Of(List<Finding> same, List<KubernetesVersion> found, ImmutableArray<KubernetesVersion> all) =>
        found.Count == all.Length ? same[0] : same[0] with { Message = $"{same[0].Message} (with Kubernetes {string.Join(", ", found)})" };
}
