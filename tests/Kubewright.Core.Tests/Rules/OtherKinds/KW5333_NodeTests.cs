using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5333_NodeTests
{
    [Fact]
    public void Reports_AddressWithoutLength() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Node
        metadata:
          name: node-1
        spec:
          podCIDRs: [{|KW5333:10.1.0.0|}]
        """);

    [Fact]
    public void Reports_TwoRangesOfOneFamily() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Node
        metadata:
          name: node-1
        spec:
          {|KW5333:podCIDRs|}: [10.1.0.0/24, 10.2.0.0/24]
        """);

    [Fact]
    public void Reports_TaintWithoutEffect() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Node
        metadata:
          name: node-1
        spec:
          taints:
            - {|KW5333:key|}: dedicated
        """);

    [Fact]
    public void Ignores_RangesOfBothFamilies() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Node
        metadata:
          name: node-1
        spec:
          podCIDRs: [10.1.0.0/24, "fd00:1::/64"]
          taints:
            - key: dedicated
              effect: NoSchedule
        """);
}
