using Kubewright.Model;

namespace Kubewright;

/// <summary>A Service that is also reached through a port of every node.</summary>
public class NodePortService : AddressedService
{
    /// <summary>Starts a new one.</summary>
    /// <param name="name">Its name (metadata.name), which is also its host name within the namespace.</param>
    public NodePortService(string name)
        : base(name) => SetType();

    /// <summary>Starts from a finished manifest, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The manifest is not a Service, or one of another type.</exception>
    public NodePortService(Manifest manifest)
        : base(manifest, ServiceType.NodePort)
    {
    }

    internal NodePortService(ClusterIPService other)
        : base(other) => SetType();

    /// <summary>The ports, by name.</summary>
    public KeyedList<NodeServicePort> Ports => new(PortList, "name", static place => new NodeServicePort(place));

    /// <summary>Whether traffic from outside goes only to pods of the node it reached (spec.externalTrafficPolicy). Unset means Cluster.</summary>
    public TrafficPolicy? ExternalTrafficPolicy
    {
        get => Field.ExternalTrafficPolicy;
        set => Field.ExternalTrafficPolicy = value;
    }

    private void SetType() => Spec.Make()["type"] = "NodePort";
}
