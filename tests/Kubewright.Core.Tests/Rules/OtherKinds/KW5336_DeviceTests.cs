using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5336_DeviceTests
{
    [Fact]
    public void Reports_RequestOfNothing() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceClaim
        metadata:
          name: gpu
        spec:
          devices:
            requests:
              - {|KW5336:name|}: gpu
        """);

    [Fact]
    public void Reports_RequestThatTheClaimDoesNotHave() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceClaim
        metadata:
          name: gpu
        spec:
          devices:
            requests:
              - name: gpu
                exactly:
                  deviceClassName: gpu.shop.example
            constraints:
              - requests: [{|KW5336:gpus|}]
                matchAttribute: shop.example/model
        """);

    [Fact]
    public void Reports_AttributeWithoutDomain() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceClaim
        metadata:
          name: gpu
        spec:
          devices:
            requests:
              - name: gpu
                exactly:
                  deviceClassName: gpu.shop.example
            constraints:
              - matchAttribute: {|KW5336:model|}
        """);

    [Fact]
    public void Reports_NegativeCount() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceClaim
        metadata:
          name: gpu
        spec:
          devices:
            requests:
              - name: gpu
                exactly:
                  deviceClassName: gpu.shop.example
                  count: {|KW5336:-1|}
        """);

    [Fact]
    public void Reports_SliceOfNoNode() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceSlice
        metadata:
          name: gpus
        {|KW5336:spec|}:
          driver: gpu.shop.example
          pool:
            name: node-1
            generation: 1
            resourceSliceCount: 1
          devices:
            - name: gpu-0
        """);

    [Fact]
    public void Reports_AttributeWithTwoValues() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceSlice
        metadata:
          name: gpus
        spec:
          driver: gpu.shop.example
          pool:
            name: node-1
            generation: 1
            resourceSliceCount: 1
          nodeName: node-1
          devices:
            - name: gpu-0
              attributes:
                model:
                  string: a
                  {|KW5336:int|}: 1
        """);

    [Fact]
    public void Reports_VersionThatIsNone() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceSlice
        metadata:
          name: gpus
        spec:
          driver: gpu.shop.example
          pool:
            name: node-1
            generation: 1
            resourceSliceCount: 1
          nodeName: node-1
          devices:
            - name: gpu-0
              attributes:
                driver:
                  version: {|KW5336:v1|}
        """);

    [Fact]
    public void Reports_ConditionThatIsBoth() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceSlice
        metadata:
          name: gpus
        spec:
          driver: gpu.shop.example
          pool:
            name: node-1
            generation: 1
            resourceSliceCount: 1
          nodeName: node-1
          devices:
            - name: gpu-0
              bindingConditions: [ready]
              bindingFailureConditions: [{|KW5336:ready|}]
        """);

    [Fact]
    public void Ignores_SliceOfANode() => ManifestVerifier.Verify("""
        apiVersion: resource.k8s.io/v1
        kind: ResourceSlice
        metadata:
          name: gpus
        spec:
          driver: gpu.shop.example
          pool:
            name: node-1
            generation: 1
            resourceSliceCount: 1
          nodeName: node-1
          devices:
            - name: gpu-0
              attributes:
                model:
                  string: a
                driver:
                  version: 1.2.3
        """);
}
