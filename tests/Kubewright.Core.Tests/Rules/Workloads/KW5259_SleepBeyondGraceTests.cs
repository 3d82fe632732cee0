using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5259_SleepBeyondGraceTests
{
    [Fact]
    public void Reports_SleepBeyondTheDefault() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            lifecycle:
              preStop:
                sleep:
                  seconds: {|KW5259:31|}
            """),
        "KW5259",
        Severity.Error,
        "Deployment 'orders': preStop of container 'api' sleeps 31 seconds, longer than the pod has to end; without 'terminationGracePeriodSeconds' it has 30");

    [Fact]
    public void Reports_SleepBeyondWhatIsWritten() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            lifecycle:
              preStop:
                sleep:
                  seconds: {|KW5259:11|}
            """, pod: "terminationGracePeriodSeconds: 10"),
        "KW5259",
        Severity.Error,
        "Deployment 'orders': preStop of container 'api' sleeps 11 seconds, longer than the pod has to end; 'terminationGracePeriodSeconds' is 10");

    [Fact]
    public void Reports_NegativeSleep() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            lifecycle:
              preStop:
                sleep:
                  seconds: {|KW5259:-1|}
            """));

    [Fact]
    public void Ignores_SleepWithinTheTime() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            lifecycle:
              preStop:
                sleep:
                  seconds: 60
            """, pod: "terminationGracePeriodSeconds: 60"));

    [Fact]
    public void Ignores_UnknownTime() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            lifecycle:
              preStop:
                sleep:
                  seconds: 60
            """, pod: """
            terminationGracePeriodSeconds: "{{ .grace }}"
            """));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Reports_NoSecondByTheVersion(int minor, bool isRefused) => Assert.Equal(isRefused, ManifestVerifier.Check(
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, minor) },
        ("a.yaml", WorkloadText.Deployment(container: "lifecycle:\n  preStop:\n    sleep:\n      seconds: 0\n"))).Any(finding => finding.Id == "KW5259"));
}
