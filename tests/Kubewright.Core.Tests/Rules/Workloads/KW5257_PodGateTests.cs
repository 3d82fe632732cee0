using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5257_PodGateTests
{
    [Fact]
    public void Reports_ConditionWithSpaces() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            readinessGates:
              - conditionType: {|KW5257:is ready|}
            """),
        "KW5257",
        Severity.Error,
        "Deployment 'orders': 'conditionType' of 'readinessGates[0]' of the pod is 'is ready', which holds a space; letters, digits, '-', '_' and '.' are "
        + "allowed");

    [Fact]
    public void Reports_GateTwice() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            schedulingGates:
              - name: shop.example/quota
              - name: {|KW5257:shop.example/quota|}
              - name: {|KW5257:a b|}
            """));

    [Fact]
    public void Reports_NodeOfAPodThatWaits() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          {|KW5257:nodeName|}: one
          schedulingGates:
            - name: quota
          containers:
            - name: once
              image: shop/once:1.4
        """);

    [Fact]
    public void Ignores_Names() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            readinessGates:
              - conditionType: shop.example/ready
            schedulingGates:
              - name: quota
            """));
}
