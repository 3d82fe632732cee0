using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5242_SurgeAndUnavailableTests
{
    [Fact]
    public void Reports_SurgeBesideTheDefault() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(kind: "DaemonSet", spec: """
            updateStrategy:
              rollingUpdate:
                maxSurge: {|KW5242:1|}
            """),
        "KW5242",
        Severity.Error,
        "DaemonSet 'orders': 'maxSurge' is '1' and 'maxUnavailable' is 1 where it is not written; one of them must be 0: to add pods first, write "
        + "'maxUnavailable: 0'");

    [Fact]
    public void Reports_Both() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "DaemonSet", spec: """
            updateStrategy:
              type: RollingUpdate
              rollingUpdate:
                maxSurge: {|KW5242:10%|}
                maxUnavailable: 1
            """));

    [Theory]
    [InlineData("RollingUpdate", "0", "0")]
    [InlineData("RollingUpdate", "0%", "0%")]
    [InlineData("OnDelete", "1", "1")]
    public void Ignores_OneOfThem(string type, string surge, string unavailable) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("orders.yaml", WorkloadText.Deployment(kind: "DaemonSet", spec: $"""
            updateStrategy:
              type: {type}
              rollingUpdate:
                maxSurge: {surge}
                maxUnavailable: {unavailable}
            """))),
        finding => finding.Id == "KW5242");

    [Fact]
    public void Ignores_Deployments() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: 1
                maxUnavailable: 1
            """));
}
