namespace Kubewright;

/// <summary>Chooses among a workload's ports by name or number. An unknown one is refused with the names of those that are declared.</summary>
public sealed class ExposedPorts : PortExposure
{
    internal ExposedPorts(Workload workload) => Workload = workload ?? throw new ArgumentNullException(nameof(workload));

    /// <summary>Exposes the container port of a name.</summary>
    /// <param name="containerPort">The name of a port that a container declares.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    /// <param name="name">The Service port's name. Left out, it is the container port's.</param>
    /// <exception cref="ArgumentException">No container declares it, or the Service already has such a port.</exception>
    public ExposedPorts Port(string containerPort, int port, string? name = null) => Port(Workload.Ports[containerPort], port, name);

    /// <summary>Exposes the container port of a number.</summary>
    /// <param name="containerPort">The number of a port that a container declares.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    /// <param name="name">The Service port's name. Left out, it is the container port's.</param>
    /// <exception cref="ArgumentException">No container declares it, or the Service already has such a port.</exception>
    public ExposedPorts Port(int containerPort, int port, string? name = null) => Port(Workload.Ports[containerPort], port, name);

    /// <summary>Exposes a container port.</summary>
    /// <param name="containerPort">A port of the workload.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    /// <param name="name">The Service port's name. Left out, it is the container port's.</param>
    /// <exception cref="ArgumentException">The port belongs to another workload, or the Service already has such a port.</exception>
    public ExposedPorts Port(ContainerPortRef containerPort, int port, string? name = null)
    {
        Expose(containerPort, port, name);
        return this;
    }

    /// <summary>Exposes every port that the workload's containers declare at its own number.</summary>
    public ExposedPorts All()
    {
        foreach (var port in Workload.Ports)
        {
            Expose(port, port.Number);
        }

        return this;
    }
}
