using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5214_RequestAboveLimitTests
{
    [Fact]
    public void Reports_RequestAboveTheLimit() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                cpu: {|KW5214:2|}
              limits:
                cpu: 1500m
            """),
        "KW5214",
        Severity.Error,
        "Deployment 'orders': container 'api' requests 2 of cpu, more than its limit of 1500m");

    [Fact]
    public void Ignores_EqualAmountsInOtherWords() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                cpu: 1
              limits:
                cpu: 1000m
            """));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                cpu: 2
              limits:
                cpu: ${CPU}
            """));

    [Fact]
    public void Ignores_RequestWithoutLimit() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                cpu: 2
              limits:
                memory: 1Gi
            """));
}
