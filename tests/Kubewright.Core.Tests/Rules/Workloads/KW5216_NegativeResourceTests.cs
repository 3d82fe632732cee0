using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5216_NegativeResourceTests
{
    [Fact]
    public void Reports_NegativeAmount() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5216:-1Gi|}
            """),
        "KW5216",
        Severity.Error,
        "Deployment 'orders': container 'api' has limits of -1Gi memory, they cannot be negative");

    [Fact]
    public void Ignores_Zero() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 0
            """));

    [Fact]
    public void Reports_NegativeOverhead() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            overhead:
              cpu: {|KW5216:-1|}
            """),
        "KW5216",
        Severity.Error,
        "Deployment 'orders' has an overhead of -1 cpu, it cannot be negative");
}
