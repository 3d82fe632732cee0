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
        "Deployment 'orders': 'memory' in 'limits' of the resources of container 'api' is -1Gi, it cannot be negative");

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
        "Deployment 'orders': 'cpu' in 'overhead' of the pod is -1, it cannot be negative");
}
