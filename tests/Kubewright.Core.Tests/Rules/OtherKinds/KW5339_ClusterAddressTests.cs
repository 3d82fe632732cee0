using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5339_ClusterAddressTests
{
    [Fact]
    public void Reports_AddressWithoutLength() => ManifestVerifier.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: ServiceCIDR
        metadata:
          name: shop
        spec:
          cidrs: [{|KW5339:10.0.0.0|}]
        """);

    [Fact]
    public void Reports_RangeInCapitals() => ManifestVerifier.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: ServiceCIDR
        metadata:
          name: shop
        spec:
          cidrs: [{|KW5339:"FD00::/64"|}]
        """);

    [Fact]
    public void Reports_TwoRangesOfOneFamily() => ManifestVerifier.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: ServiceCIDR
        metadata:
          name: shop
        spec:
          {|KW5339:cidrs|}: [10.0.0.0/24, 10.1.0.0/24]
        """);

    [Fact]
    public void Reports_ParametersOfNoNamespace() => ManifestVerifier.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: shop
        spec:
          controller: shop.example/ingress
          {|KW5339:parameters|}:
            kind: ConfigMap
            name: ingress
            scope: Namespace
        """);

    [Fact]
    public void Reports_AddressThatIsNone() => ManifestVerifier.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: IPAddress
        metadata:
          name: {|KW5339:web|}
        spec:
          parentRef:
            resource: services
            name: web
        """);

    [Fact]
    public void Ignores_RangesOfBothFamilies() => ManifestVerifier.Verify("""
        apiVersion: networking.k8s.io/v1
        kind: ServiceCIDR
        metadata:
          name: shop
        spec:
          cidrs: [10.0.0.0/24, "fd00::/64"]
        """);
}
