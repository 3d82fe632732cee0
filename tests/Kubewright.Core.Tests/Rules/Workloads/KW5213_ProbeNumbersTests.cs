using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5213_ProbeNumbersTests
{
    [Fact]
    public void Reports_NegativeSeconds() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            readinessProbe:
              exec:
                command: ["true"]
              periodSeconds: {|KW5213:-1|}
            """),
        "KW5213",
        Severity.Error,
        "Deployment 'orders': 'periodSeconds' of the readinessProbe of container 'api' is -1, it cannot be negative");

    [Fact]
    public void Reports_SuccessThresholdOfALivenessProbe() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            livenessProbe:
              exec:
                command: ["true"]
              successThreshold: {|KW5213:3|}
            """),
        "KW5213",
        Severity.Error,
        "Deployment 'orders': 'successThreshold' of the livenessProbe of container 'api' is 3, it must be at most 1; only a readinessProbe takes more");

    [Fact]
    public void Reports_GracePeriodOfAReadinessProbe() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            readinessProbe:
              exec:
                command: ["true"]
              {|KW5213:terminationGracePeriodSeconds|}: 5
            """),
        "KW5213",
        Severity.Error,
        "Deployment 'orders': 'terminationGracePeriodSeconds' of the readinessProbe of container 'api' cannot be set here; it ends no container");

    [Fact]
    public void Reports_GracePeriodOfZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            startupProbe:
              exec:
                command: ["true"]
              terminationGracePeriodSeconds: {|KW5213:0|}
            """),
        "KW5213",
        Severity.Error,
        "Deployment 'orders': 'terminationGracePeriodSeconds' of the startupProbe of container 'api' is 0, it must be above 0");

    [Fact]
    public void Ignores_NumbersInRange() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            readinessProbe:
              exec:
                command: ["true"]
              successThreshold: 3
              initialDelaySeconds: 0
            """));

    [Fact]
    public void Ignores_ZeroThatIsDefaulted() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            livenessProbe:
              exec:
                command: ["true"]
              successThreshold: 0
            """));

    [Fact]
    public void Fixes_TheSuccessThreshold() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            livenessProbe:
              exec:
                command: ["true"]
              successThreshold: {|KW5213:3|}
            """),
        "KW5213",
        WorkloadText.Deployment(container: """
            livenessProbe:
              exec:
                command: ["true"]
              successThreshold: 1
            """));
}
