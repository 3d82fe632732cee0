using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5241_ActiveDeadlineOfKindTests
{
    [Fact]
    public void Reports_DeploymentsPods() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: "{|KW5241:activeDeadlineSeconds|}: 60"),
        "KW5241",
        Severity.Error,
        "Deployment 'orders': 'activeDeadlineSeconds' of the pod cannot be set here; the pods of this kind do not end; what ends is a Job");

    [Theory]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    [InlineData("ReplicaSet")]
    public void Reports_PodsOfOtherKinds(string kind) => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: "{|KW5241:activeDeadlineSeconds|}: 60", kind: kind));

    [Fact]
    public void Ignores_Jobs() => ManifestVerifier.Verify(
        WorkloadText.Job(pod: """
            restartPolicy: Never
            activeDeadlineSeconds: 60
            """));

    [Fact]
    public void Ignores_Null() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: "activeDeadlineSeconds: null"));
}
