using Kubewright.Model;

namespace Kubewright;

/// <summary>A Service with an address of its own within the cluster: ClusterIP, NodePort or LoadBalancer.</summary>
public abstract class AddressedService : PodService
{
    private protected AddressedService(string name)
        : base(name)
    {
    }

    private protected AddressedService(Manifest manifest, ServiceType type)
        : base(manifest, type)
    {
    }

    private protected AddressedService(ClusterIPService other)
        : base(other)
    {
    }

    /// <summary>The address within the cluster (spec.clusterIP). Unset means that the cluster chooses one.</summary>
    /// <exception cref="ArgumentException">The value is <c>None</c>, which makes a <see cref="HeadlessService"/>.</exception>
    public string? ClusterIP
    {
        get => Field.ClusterIP;
        set => Field.ClusterIP = value;
    }

    /// <summary>The addresses within the cluster, one a family (spec.clusterIPs).</summary>
    public ScalarList<string> ClusterIPs => new(Spec.List("clusterIPs"), Scalars.Text);

    /// <summary>Further addresses at which nodes accept traffic for the Service; the cluster does not manage them (spec.externalIPs).</summary>
    public ScalarList<string> ExternalIPs => new(Spec.List("externalIPs"), Scalars.Text);
}
