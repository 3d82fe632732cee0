using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3004_LoadBalancerFieldOnOtherTypeTests
{
    [Fact]
    public void Reports_SourceRanges() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: NodePort", "{|KW3004:loadBalancerSourceRanges|}: [10.0.0.0/8]"),
        "KW3004",
        Severity.Error,
        "Service 'orders' has the type NodePort; loadBalancerSourceRanges may only be set where the type is LoadBalancer");

    [Fact]
    public void Reports_AllocateNodePorts() => ManifestVerifier.Verify(ServiceManifest.With("{|KW3004:allocateLoadBalancerNodePorts|}: false"));

    [Fact]
    public void Reports_Class() => ManifestVerifier.Verify(ServiceManifest.With("{|KW3004:loadBalancerClass|}: example.com/internal"));

    [Fact]
    public void Reports_Annotation() => ManifestVerifier.Verify(ServiceManifest.With().Replace(
        "kind: Service\nmetadata:\n",
        "kind: Service\nmetadata:\n  annotations:\n    {|KW3004:service.beta.kubernetes.io/load-balancer-source-ranges|}: 10.0.0.0/8\n",
        StringComparison.Ordinal));

    [Fact]
    public void Ignores_LoadBalancer() => ManifestVerifier.Verify(
        ServiceManifest.With("type: LoadBalancer", "loadBalancerClass: a", "allocateLoadBalancerNodePorts: false", "loadBalancerSourceRanges: [10.0.0.0/8]"));

    [Fact]
    public void Ignores_NullAndEmpty() =>
        ManifestVerifier.Verify(ServiceManifest.With("loadBalancerClass: ~", "allocateLoadBalancerNodePorts: null", "loadBalancerSourceRanges: []"));

    [Fact]
    public void Ignores_UnknownType() => ManifestVerifier.Verify(ServiceManifest.With("type: ${TYPE}", "loadBalancerClass: a"));
}
