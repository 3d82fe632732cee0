using Kubewright.Model;

namespace Kubewright;

/// <summary>A Service that is also reached through a load balancer which the cloud provides.</summary>
public class LoadBalancerService : AddressedService
{
    /// <summary>Starts a new one.</summary>
    /// <param name="name">Its name (metadata.name), which is also its host name within the namespace.</param>
    public LoadBalancerService(string name)
        : base(name) => SetType();

    /// <summary>Starts from a finished manifest, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The manifest is not a Service, or one of another type.</exception>
    public LoadBalancerService(Manifest manifest)
        : base(manifest, ServiceType.LoadBalancer)
    {
    }

    internal LoadBalancerService(ClusterIPService other)
        : base(other) => SetType();

    /// <summary>The ports, by name.</summary>
    public KeyedList<NodeServicePort> Ports => new(PortList, "name", static place => new NodeServicePort(place));

    /// <summary>Whether traffic from outside goes only to pods of the node it reached (spec.externalTrafficPolicy). Unset means Cluster.</summary>
    public TrafficPolicy? ExternalTrafficPolicy
    {
        get => Field.ExternalTrafficPolicy;
        set => Field.ExternalTrafficPolicy = value;
    }

    /// <summary>The port at which nodes tell the load balancer whether they have pods (spec.healthCheckNodePort); only with policy Local.</summary>
    public int? HealthCheckNodePort
    {
        get => Field.HealthCheckNodePort;
        set => Field.HealthCheckNodePort = value;
    }

    /// <summary>Which implementation provides it (spec.loadBalancerClass). Unset means the cloud's own.</summary>
    public string? LoadBalancerClass
    {
        get => Field.LoadBalancerClass;
        set => Field.LoadBalancerClass = value;
    }

    /// <summary>The address to ask the cloud for (spec.loadBalancerIP). Many clouds take an annotation instead.</summary>
    public string? LoadBalancerIP
    {
        get => Field.LoadBalancerIP;
        set => Field.LoadBalancerIP = value;
    }

    /// <summary>Whether nodes open ports for it (spec.allocateLoadBalancerNodePorts). Unset means that they do.</summary>
    public bool? AllocateLoadBalancerNodePorts
    {
        get => Field.AllocateLoadBalancerNodePorts;
        set => Field.AllocateLoadBalancerNodePorts = value;
    }

    /// <summary>The address ranges that may connect, such as 10.0.0.0/8 (spec.loadBalancerSourceRanges). Unset means all.</summary>
    public ScalarList<string> LoadBalancerSourceRanges => new(Spec.List("loadBalancerSourceRanges"), Scalars.Text);

    private void SetType() => Spec.Make()["type"] = "LoadBalancer";
}
