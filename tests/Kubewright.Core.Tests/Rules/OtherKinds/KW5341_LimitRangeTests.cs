using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5341_LimitRangeTests
{
    [Fact]
    public void Reports_MinAboveMax() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: shop
        spec:
          limits:
            - type: Container
              min:
                cpu: {|KW5341:500m|}
              max:
                cpu: 100m
        """);

    [Fact]
    public void Reports_DefaultRequestAboveDefault() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: shop
        spec:
          limits:
            - type: Container
              defaultRequest:
                memory: {|KW5341:2Gi|}
              default:
                memory: 1Gi
        """);

    [Fact]
    public void Reports_UnknownResource() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: shop
        spec:
          limits:
            - type: Container
              max:
                {|KW5341:mem|}: 1Gi
        """);

    [Fact]
    public void Reports_RatioBelowOne() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: shop
        spec:
          limits:
            - type: Container
              maxLimitRequestRatio:
                cpu: {|KW5341:500m|}
        """);

    [Fact]
    public void Reports_ClaimWithoutStorage() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: shop
        spec:
          limits:
            - {|KW5341:type|}: PersistentVolumeClaim
        """);

    [Fact]
    public void Ignores_AmountsInOrder() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: LimitRange
        metadata:
          name: shop
        spec:
          limits:
            - type: Container
              min:
                cpu: 100m
              defaultRequest:
                cpu: 100m
              default:
                cpu: 500m
              max:
                cpu: 500m
        """);
}
