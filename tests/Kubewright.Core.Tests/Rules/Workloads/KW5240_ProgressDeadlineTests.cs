using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5240_ProgressDeadlineTests
{
    [Fact]
    public void Reports_DeadlineThatIsNotLonger() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: """
            minReadySeconds: 30
            progressDeadlineSeconds: {|KW5240:30|}
            """),
        "KW5240",
        Severity.Error,
        "Deployment 'orders' gives up on a rollout after 30 seconds (progressDeadlineSeconds), but a new pod counts only after 30 (minReadySeconds); the first "
        + "must be longer");

    [Fact]
    public void Reports_DefaultDeadline() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: "minReadySeconds: {|KW5240:600|}"),
        "KW5240",
        Severity.Error,
        "Deployment 'orders' gives up on a rollout after 600 seconds (progressDeadlineSeconds, its default), but a new pod counts only after 600 "
        + "(minReadySeconds); the first must be longer");

    [Fact]
    public void Reports_DeadlineOfZero() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: "progressDeadlineSeconds: {|KW5240:0|}"));

    [Theory]
    [InlineData("minReadySeconds: 599")]
    [InlineData("progressDeadlineSeconds: 1")]
    public void Ignores_LongerDeadline(string seconds) => ManifestVerifier.Verify(WorkloadText.Deployment(spec: seconds));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            minReadySeconds: 700
            progressDeadlineSeconds: ${DEADLINE}
            """));

    [Fact]
    public void Ignores_NegativeNumber() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: "progressDeadlineSeconds: {|KW5225:-1|}"));
}
