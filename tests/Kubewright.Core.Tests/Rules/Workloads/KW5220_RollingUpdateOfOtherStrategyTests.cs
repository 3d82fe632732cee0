using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5220_RollingUpdateOfOtherStrategyTests
{
    [Fact]
    public void Reports_RecreateWithRollingUpdate() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: """
            strategy:
              type: Recreate
              {|KW5220:rollingUpdate|}:
                maxSurge: 1
            """),
        "KW5220",
        Severity.Error,
        "Deployment 'orders' cannot have 'rollingUpdate' with the strategy 'Recreate'; remove one of them");

    [Fact]
    public void Ignores_RollingUpdate() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            strategy:
              type: RollingUpdate
              rollingUpdate:
                maxSurge: 1
            """));

    [Fact]
    public void Ignores_NullRollingUpdate() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            strategy:
              type: Recreate
              rollingUpdate: ~
            """));
}
