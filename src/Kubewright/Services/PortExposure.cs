using System.Globalization;

namespace Kubewright;

/// <summary>Collects which ports of a workload a Service exposes. Generated builders derive from it with a method for each port.</summary>
public abstract class PortExposure
{
    private readonly List<ExposedPort> _ports = [];

    private protected PortExposure()
    {
    }

    /// <summary>The workload whose ports are exposed.</summary>
    public Workload Workload { get; internal set; } = null!;

    internal IReadOnlyList<ExposedPort> Ports => _ports;

    /// <summary>Exposes a port.</summary>
    /// <param name="port">A port of <see cref="Workload"/>.</param>
    /// <param name="servicePort">The port that clients connect to, 1 to 65535.</param>
    /// <param name="name">The Service port's name. Left out, it is the container port's.</param>
    /// <exception cref="ArgumentException">The port belongs to another workload, or the Service already has such a port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a port.</exception>
    private protected void Expose(ContainerPortRef port, int servicePort, string? name = null)
    {
        if (!ReferenceEquals((port ?? throw new ArgumentNullException(nameof(port))).Workload.Place, Workload.Place))
        {
            throw new ArgumentException("The port " + port + " belongs to " + port.Workload + ", not to " + Workload + ".", nameof(port));
        }

        var number = servicePort.ToString(CultureInfo.InvariantCulture);
        if (servicePort is < 1 or > 65535)
        {
            throw new ArgumentOutOfRangeException(nameof(servicePort), number + " is not a port: ports are 1 to 65535.");
        }

        if (_ports.Any(other => other.Number == servicePort && other.Port.Protocol == port.Protocol))
        {
            throw new ArgumentException("The Service already has a port " + number + " for " + port.Protocol + ".", nameof(servicePort));
        }

        name ??= port.Name;
        if (name is not null && _ports.Any(other => other.Name == name))
        {
            throw new ArgumentException("The Service already has a port named '" + name + "'.", nameof(name));
        }

        _ports.Add(new ExposedPort(port, servicePort, name));
    }
}
