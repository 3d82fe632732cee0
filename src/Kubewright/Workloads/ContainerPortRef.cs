using System.Globalization;
using Kubewright.Model;
using Kubewright.Tree;

namespace Kubewright;

/// <summary>
/// A reference to a port that a container of a workload declares. It follows the port: where the port is renamed, what refers to it names it anew.
/// </summary>
public sealed class ContainerPortRef
{
    private readonly ContainerPort _port;
    private readonly Container _container;

    internal ContainerPortRef(Workload workload, Container container, ContainerPort port)
    {
        Workload = workload;
        _container = container;
        _port = port;
        Node = port.Place.Make();
    }

    /// <summary>The workload whose container declares it.</summary>
    public Workload Workload { get; }

    /// <summary>The name of the container that declares it.</summary>
    public string? ContainerName => _container.Name;

    /// <summary>Its name; null where it has none.</summary>
    public string? Name => _port.Name;

    /// <summary>Its number (containerPort); 0 where it is not set.</summary>
    public int Number => _port.Number ?? 0;

    /// <summary>Its protocol; TCP where none is set.</summary>
    public Protocol Protocol => _port.Protocol ?? Protocol.TCP;

    internal MappingNode Node { get; }

    /// <summary>What a targetPort or probe writes to mean this port: its name, or its number where it has none.</summary>
    public IntOrString Target => Name is { Length: > 0 } name ? name : Number;

    /// <summary>Name, number and container, such as <c>http (8080, container api)</c>.</summary>
    public override string ToString()
    {
        var number = Number.ToString(CultureInfo.InvariantCulture);
        return Name is { Length: > 0 } name ? name + " (" + number + ", container " + ContainerName + ")" : number + " (container " + ContainerName + ")";
    }
}
