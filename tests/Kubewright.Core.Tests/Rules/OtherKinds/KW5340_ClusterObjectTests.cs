using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5340_ClusterObjectTests
{
    [Fact]
    public void Reports_PriorityOfTheSystem() => ManifestVerifier.Verify("""
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata:
          name: shop
        value: {|KW5340:1000000001|}
        """);

    [Fact]
    public void Reports_NameOfTheSystem() => ManifestVerifier.Verify("""
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata:
          name: {|KW5340:system-shop|}
        value: 5
        """);

    [Fact]
    public void Reports_HandlerInCapitals() => ManifestVerifier.Verify("""
        apiVersion: node.k8s.io/v1
        kind: RuntimeClass
        metadata:
          name: shop
        handler: {|KW5340:GVisor|}
        """);

    [Fact]
    public void Reports_LeaseOfNoTime() => ManifestVerifier.Verify("""
        apiVersion: coordination.k8s.io/v1
        kind: Lease
        metadata:
          name: shop
        spec:
          leaseDurationSeconds: {|KW5340:0|}
        """);

    [Fact]
    public void Reports_RevisionWithoutData() => ManifestVerifier.Verify("""
        apiVersion: apps/v1
        kind: ControllerRevision
        metadata:
          name: {|KW5340:shop|}
        revision: 1
        """);

    [Fact]
    public void Ignores_ClassesThatArePossible() => ManifestVerifier.Verify("""
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata:
          name: shop
        value: 1000000000
        preemptionPolicy: Never
        """);

    [Fact]
    public void Ignores_ClassOfTheSystem() => ManifestVerifier.Verify("""
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata:
          name: system-node-critical
        value: 2000001000
        """);
}
