namespace Kubewright.Analyzers.Generation.Model;

/// <summary>What a workload runs.</summary>
/// <param name="Selector">The labels that it finds its pods by; none where it finds them in another way too.</param>
/// <param name="Containers">Its containers, then its init containers.</param>
/// <param name="ServiceName">The Service that gives the pods of a StatefulSet their host names.</param>
internal sealed record WorkloadModel(EquatableArray<NamedValue> Selector, EquatableArray<ContainerModel> Containers, string? ServiceName)
{
    /// <summary>The ports that others can refer to, each name and each number without a name once.</summary>
    public EquatableArray<PortModel> Ports => Containers
        .Where(container => container.IsServing)
        .SelectMany(container => container.Ports)
        .GroupBy(port => port.Label, StringComparer.Ordinal)
        .Select(ports => ports.First())
        .ToEquatableArray();
}
