namespace Kubewright;

/// <summary>
/// Describes a Service. Its selector is the one of the workload that the class describes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServiceAttribute : Attribute
{
    /// <summary>Describes a Service of the workload's own name.</summary>
    public ServiceAttribute()
    {
    }

    /// <summary>Describes a Service.</summary>
    /// <param name="name">The name (metadata.name).</param>
    public ServiceAttribute(string name) => Name = name;

    /// <summary>The name (metadata.name).</summary>
    public string? Name { get; }

    /// <summary>How it is reached. Left out, it is ClusterIP.</summary>
    public ServiceType Type { get; set; }

    /// <summary>The host that a Service of type ExternalName stands for.</summary>
    public string? ExternalName { get; set; }

    /// <summary>Whether traffic from outside goes only to pods of the node it reached; for NodePort and LoadBalancer. Left out, it is Cluster.</summary>
    public TrafficPolicy ExternalTrafficPolicy { get; set; }

    /// <summary>Whether connections of one client go to the same pod. Left out, it is None.</summary>
    public SessionAffinity SessionAffinity { get; set; }

    /// <summary>Which implementation provides the load balancer; for LoadBalancer.</summary>
    public string? LoadBalancerClass { get; set; }

    /// <summary>The address ranges that may connect; for LoadBalancer. Left out, all may.</summary>
    public string[] LoadBalancerSourceRanges { get; set; } = [];

    /// <summary>Whether pods are led to before they are ready.</summary>
    public bool PublishNotReadyAddresses { get; set; }
}
