using Kubewright.Model;

namespace Kubewright;

/// <summary>A Service that is reached within the cluster only: the default type.</summary>
public class ClusterIPService : AddressedService
{
    /// <summary>Starts a new one.</summary>
    /// <param name="name">Its name (metadata.name), which is also its host name within the namespace.</param>
    public ClusterIPService(string name)
        : base(name)
    {
    }

    /// <summary>Starts from a finished manifest, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The manifest is not a Service, or one of another type.</exception>
    public ClusterIPService(Manifest manifest)
        : base(manifest, ServiceType.ClusterIP)
    {
    }

    /// <summary>The ports, by name.</summary>
    public KeyedList<ServicePort> Ports => new(PortList, "name", static place => new ServicePort(place));

    /// <summary>The same Service reached through a port of every node as well.</summary>
    public NodePortService NodePort() => new(this);

    /// <summary>The same Service reached through a load balancer of the cloud as well.</summary>
    public LoadBalancerService LoadBalancer() => new(this);

    /// <summary>The same Service without an address: its host name leads to the pods themselves.</summary>
    public HeadlessService Headless() => new(this);
}
