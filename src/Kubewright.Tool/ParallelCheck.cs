using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool;

/// <summary>Checks the files of a graph on all processors; the findings come in the order of the files.</summary>
internal static class ParallelCheck
{
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ImmutableArray<ManifestInput> inputs)
    {
        var findings = new ImmutableArray<Finding>[inputs.Length];
        Parallel.For(0, inputs.Length, i =>
        {
            var failures = ImmutableArray<Finding>.Empty;
            findings[i] = Guard.Run(
                () => Checker.Check(graph, inputs[i]), () => failures,
                    exception => failures = [Guard.CannotCheck(inputs[i].File.File.All with { Length = 0 }, exception)]);
        });
        return [.. findings.SelectMany(found => found)];
    }
}
