using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5218_RolloutStandsStillTests
{
    [Fact]
    public void Reports_BothZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: 0
                maxUnavailable: {|KW5218:0%|}
            """),
        "KW5218",
        Severity.Error,
        "Deployment 'orders': 'maxUnavailable' and 'maxSurge' are both 0, so that no pod can be replaced; one of them must be above 0");

    [Fact]
    public void Reports_DaemonSetWithoutSurge() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "DaemonSet", spec: """
            updateStrategy:
              rollingUpdate:
                maxUnavailable: {|KW5218:0|}
            """));

    [Fact]
    public void Ignores_DefaultSurgeOfADeployment() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxUnavailable: 0
            """));

    [Fact]
    public void Ignores_Surge() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: 1
                maxUnavailable: 0
            """));

    [Fact]
    public void Ignores_StrategyThatDoesNotRoll() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "DaemonSet", spec: """
            updateStrategy:
              type: OnDelete
              rollingUpdate:
                maxUnavailable: 0
            """));
}
