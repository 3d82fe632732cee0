using Kubewright.Model;
using Kubewright.Tree;

namespace Kubewright;

/// <summary>A Service that leads to pods: every type but ExternalName.</summary>
public abstract class PodService : Service
{
    private protected PodService(string name)
        : base(name)
    {
    }

    private protected PodService(Manifest manifest, ServiceType type)
        : base(manifest, type)
    {
    }

    private protected PodService(PodService other)
        : base((Service)other) => Wiring = other.Wiring?.CopiedTo(this, other);

    /// <summary>
    /// The labels of the pods that the Service leads to; all pairs must be equal. Without any, somebody else manages the endpoints. Where the
    /// Service exposes a workload, its pairs follow the workload.
    /// </summary>
    public ScalarMap<string> Selector => new(Spec.Field("selector"), Scalars.Text);

    /// <summary>Whether pods are led to before they are ready (spec.publishNotReadyAddresses).</summary>
    public bool? PublishNotReadyAddresses
    {
        get => Field.PublishNotReadyAddresses;
        set => Field.PublishNotReadyAddresses = value;
    }

    /// <summary>Whether connections of one client go to the same pod (spec.sessionAffinity). Unset means None.</summary>
    public SessionAffinity? SessionAffinity
    {
        get => Field.SessionAffinity;
        set => Field.SessionAffinity = value;
    }

    /// <summary>How long the affinity lasts (spec.sessionAffinityConfig); only with affinity ClientIP.</summary>
    public SessionAffinityConfig SessionAffinityConfig => new(Spec.Field("sessionAffinityConfig"));

    /// <summary>Whether traffic from within the cluster stays on its node (spec.internalTrafficPolicy). Unset means Cluster.</summary>
    public TrafficPolicy? InternalTrafficPolicy
    {
        get => Field.InternalTrafficPolicy;
        set => Field.InternalTrafficPolicy = value;
    }

    /// <summary>Which endpoints are preferred, such as PreferSameZone (spec.trafficDistribution).</summary>
    public string? TrafficDistribution
    {
        get => Field.TrafficDistribution;
        set => Field.TrafficDistribution = value;
    }

    /// <summary>One or two stacks (spec.ipFamilyPolicy). Unset means SingleStack.</summary>
    public IPFamilyPolicy? IPFamilyPolicy
    {
        get => Field.IPFamilyPolicy;
        set => Field.IPFamilyPolicy = value;
    }

    /// <summary>The address families, the first one first (spec.ipFamilies). Unset means the cluster's own.</summary>
    public ScalarList<IPFamily> IPFamilies => new(
        Spec.List("ipFamilies"),
        Scalars.Choice(Choices.IPFamily, static index => (IPFamily)index, static value => (int)value));

    internal ServiceWiring? Wiring { get; set; }

    internal ListPlace PortList => Spec.List("ports");

    private protected ServiceFields Field => new(Spec);

    /// <summary>Whether the Service has a port of that name.</summary>
    public bool HasPort(string name) => PortNames().Contains(name);

    internal IEnumerable<string> PortNames() =>
        (PortList.Find() ?? []).OfType<MappingNode>().Select(port => ListPlace.KeyOf(port, "name")).OfType<string>();

    private protected override void Complete() => Wiring?.Bring(this);
}
