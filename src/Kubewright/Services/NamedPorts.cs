namespace Kubewright;

/// <summary>The ports of a workload, of which generated code knows the names: it derives from this with a method for each.</summary>
/// <typeparam name="TPorts">The derived type itself.</typeparam>
public abstract class NamedPorts<TPorts> : PortExposure
    where TPorts : NamedPorts<TPorts>, new()
{
    /// <summary>Exposes the container port of a name.</summary>
    /// <param name="containerPort">The name of a port that a container declares.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    /// <param name="name">The Service port's name. Left out, it is the container port's.</param>
    /// <exception cref="ArgumentException">The port is no longer declared, or the Service already has such a port.</exception>
    protected TPorts Expose(string containerPort, int port, string? name)
    {
        Expose(Workload.Ports[containerPort], port, name);
        return (TPorts)this;
    }

    /// <summary>Exposes the container port of a number.</summary>
    /// <param name="containerPort">The number of a port that a container declares.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    /// <param name="name">The Service port's name. Left out, it is the container port's.</param>
    /// <exception cref="ArgumentException">The port is no longer declared, or the Service already has such a port.</exception>
    protected TPorts Expose(int containerPort, int port, string? name)
    {
        Expose(Workload.Ports[containerPort], port, name);
        return (TPorts)this;
    }
}
