using System.Collections.Immutable;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>The ports that pods offer to Services, as messages speak of them.</summary>
internal static class PodPorts
{
    private const int MostNamed = 6;

    /// <summary>The ports of the containers that run as long as the pod: all but those of plain init containers.</summary>
    public static IEnumerable<ContainerPort> Of(PodTemplate template) =>
        from container in template.AllContainers
        where !container.IsInit || container.IsSidecar
        from port in container.Ports
        select port;

    /// <summary>How messages call some workloads.</summary>
    public static string Name(IReadOnlyList<Workload> workloads) => workloads.Count switch
    {
        1 => workloads[0].ToString(),
        2 => $"{workloads[0]} and {workloads[1]}",
        _ => $"{workloads[0]} and {workloads.Count - 1} other workloads",
    };

    /// <summary>Each of some workloads as a place of its own.</summary>
    public static ImmutableArray<RelatedPlace> Places(IEnumerable<Workload> workloads) =>
        [.. workloads.Select(workload => new RelatedPlace(workload.HeadSpan, $"{workload} is selected"))];

    /// <summary>Some values as messages list them: <c>8080, 9090 and 9100</c>.</summary>
    public static string List(IEnumerable<string> values)
    {
        var all = values.ToList();
        return all.Count == 1 ? all[0]
            : all.Count > MostNamed ? string.Join(", ", all.Take(MostNamed)) + ", ..."
            : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[all.Count - 1];
    }
}
