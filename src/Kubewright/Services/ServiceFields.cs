using Kubewright.Model;

namespace Kubewright;

/// <summary>
/// The scalar fields of a Service's spec. The types of Services show those that Kubernetes accepts for them; the whole is nowhere public, so
/// that what is refused does not compile.
/// </summary>
internal sealed class ServiceFields(Place place) : ApiObject(place)
{
    public bool? PublishNotReadyAddresses
    {
        get => Boolean("publishNotReadyAddresses");
        set => Boolean("publishNotReadyAddresses", value);
    }

    public SessionAffinity? SessionAffinity
    {
        get => (SessionAffinity?)Choice("sessionAffinity", Choices.SessionAffinity);
        set => Choice("sessionAffinity", Choices.SessionAffinity, (int?)value);
    }

    public TrafficPolicy? InternalTrafficPolicy
    {
        get => (TrafficPolicy?)Choice("internalTrafficPolicy", Choices.TrafficPolicy);
        set => Choice("internalTrafficPolicy", Choices.TrafficPolicy, (int?)value);
    }

    public TrafficPolicy? ExternalTrafficPolicy
    {
        get => (TrafficPolicy?)Choice("externalTrafficPolicy", Choices.TrafficPolicy);
        set => Choice("externalTrafficPolicy", Choices.TrafficPolicy, (int?)value);
    }

    public IPFamilyPolicy? IPFamilyPolicy
    {
        get => (IPFamilyPolicy?)Choice("ipFamilyPolicy", Choices.IPFamilyPolicy);
        set => Choice("ipFamilyPolicy", Choices.IPFamilyPolicy, (int?)value);
    }

    public string? TrafficDistribution
    {
        get => Text("trafficDistribution");
        set => Text("trafficDistribution", value);
    }

    public string? ClusterIP
    {
        get => Text("clusterIP");
        set => Text("clusterIP", value == "None"
            ? throw new ArgumentException("A Service without an address of its own (clusterIP: None) is a HeadlessService.", nameof(value))
            : value);
    }

    public string? ExternalName
    {
        get => Text("externalName");
        set => Text("externalName", value);
    }

    public string? LoadBalancerClass
    {
        get => Text("loadBalancerClass");
        set => Text("loadBalancerClass", value);
    }

    public string? LoadBalancerIP
    {
        get => Text("loadBalancerIP");
        set => Text("loadBalancerIP", value);
    }

    public bool? AllocateLoadBalancerNodePorts
    {
        get => Boolean("allocateLoadBalancerNodePorts");
        set => Boolean("allocateLoadBalancerNodePorts", value);
    }

    public int? HealthCheckNodePort
    {
        get => Int32("healthCheckNodePort");
        set => Int32("healthCheckNodePort", value);
    }
}
