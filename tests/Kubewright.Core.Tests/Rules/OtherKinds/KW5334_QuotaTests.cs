using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5334_QuotaTests
{
    [Fact]
    public void Reports_NameThatIsNotCounted() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: shop
        spec:
          hard:
            {|KW5334:limits.storage|}: 10Gi
        """);

    [Fact]
    public void Reports_HalfAPod() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: shop
        spec:
          hard:
            pods: {|KW5334:500m|}
        """);

    [Fact]
    public void Reports_NegativeAmount() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: shop
        spec:
          hard:
            pods: {|KW5334:-1|}
        """);

    [Fact]
    public void Reports_ScopesThatExcludeEachOther() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: shop
        spec:
          hard:
            pods: 5
          scopes: [Terminating, {|KW5334:NotTerminating|}]
        """);

    [Fact]
    public void Reports_ScopeThatHasNoValues() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: shop
        spec:
          hard:
            pods: 5
          scopeSelector:
            matchExpressions:
              - scopeName: BestEffort
                operator: {|KW5334:In|}
                values: [a]
        """);

    [Fact]
    public void Ignores_AmountsThatCanBeCounted() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ResourceQuota
        metadata:
          name: shop
        spec:
          hard:
            pods: 5
            requests.cpu: 500m
            count/deployments.apps: 3
            requests.nvidia.com/gpu: 1
        """);
}
