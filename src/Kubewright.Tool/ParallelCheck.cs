using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool;

/// <summary>Checks the files and the environments of a graph on all processors; the findings come in the order of the files.</summary>
internal static class ParallelCheck
{
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ImmutableArray<ManifestInput> inputs)
    {
        var environments = graph.Environments.ToImmutableArray();
        var applications = new ApplicationGraph(graph, []);
        var written = new ImmutableArray<Finding>[inputs.Length];
        var deployed = new (Core.Graph.ManifestSet Set, ImmutableArray<Finding> Findings)[environments.Length];
        Parallel.For(0, inputs.Length + environments.Length, i =>
        {
            if (i < environments.Length)
            {
                deployed[i] = (environments[i], Check(graph, environments[i], applications));
            }
            else
            {
                written[i - environments.Length] = Check(graph, inputs[i - environments.Length], applications);
            }
        });

        ImmutableArray<Finding> ofEnvironments = [.. EnvironmentFindings.Merge(graph, deployed), .. CheckKustomizations(graph)];
        var all = written.SelectMany(found => found);
        return ofEnvironments.IsEmpty ? [.. all] : [.. new FileOrder(inputs).Sort(all.Concat(ofEnvironments))];
    }

    private static ImmutableArray<Finding> Check(ManifestGraph graph, ManifestInput input, ApplicationGraph applications)
    {
        var failures = ImmutableArray<Finding>.Empty;
        return Guard.Run(() => Checker.Check(graph, input, RuleCatalog.All, applications), () => failures,
            exception => failures = [Guard.CannotCheck(input.File.File.All with { Length = 0 }, exception)]);
    }

    private static ImmutableArray<Finding> Check(ManifestGraph graph, Core.Graph.ManifestSet environment, ApplicationGraph applications)
    {
        var failures = ImmutableArray<Finding>.Empty;
        return Guard.Run(() => Checker.CheckEnvironment(graph, environment, RuleCatalog.All, applications), () => failures,
            exception => failures = [Guard.CannotCheck(environment.Environment!.File.All with { Length = 0 }, exception)]);
    }

    private static ImmutableArray<Finding> CheckKustomizations(ManifestGraph graph)
    {
        var failures = ImmutableArray<Finding>.Empty;
        return Guard.Run(() => Checker.CheckKustomizations(graph), () => failures,
            exception => failures = [Guard.CannotCheck(graph.Environments.First().Environment!.File.All with { Length = 0 }, exception)]);
    }
}
