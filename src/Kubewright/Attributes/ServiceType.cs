namespace Kubewright;

/// <summary>How a Service is reached.</summary>
public enum ServiceType
{
    /// <summary>Within the cluster only.</summary>
    ClusterIP,

    /// <summary>Also through a port of every node.</summary>
    NodePort,

    /// <summary>Also through a load balancer of the cloud.</summary>
    LoadBalancer,

    /// <summary>Without an address: the host name leads to the pods themselves (<c>clusterIP: None</c>).</summary>
    Headless,

    /// <summary>As another name for a host elsewhere.</summary>
    ExternalName,
}
