using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5246_StatefulSetServiceNameTests
{
    [Fact]
    public void Reports_NameThatNoServiceCanHave() => Assert.Contains(
        ManifestVerifier.Check(null, ("orders.yaml", WorkloadText.Deployment(kind: "StatefulSet", spec: "serviceName: Orders_DB"))),
        finding => finding is
        {
            Id: "KW5246",
            Severity: Severity.Error,
            Message: "StatefulSet 'orders' has the serviceName 'Orders_DB', which no Service can have: it holds the capital 'O'; lower-case letters, digits and '-' are allowed",
        });

    [Fact]
    public void Reports_AWarningToOlderClusters() => Assert.Contains(
        ManifestVerifier.Check(new CheckOptions { KubernetesVersion = new(1, 32) },
            ("orders.yaml", WorkloadText.Deployment(kind: "StatefulSet", spec: "serviceName: a.b"))),
        finding => finding is { Id: "KW5246", Severity: Severity.Warning });

    [Theory]
    [InlineData("serviceName: orders-db")]
    [InlineData("serviceName: \"\"")]
    [InlineData("serviceName: ${NAME}")]
    [InlineData("serviceName: null")]
    public void Ignores_OtherNames(string name) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("orders.yaml", WorkloadText.Deployment(kind: "StatefulSet", spec: name))),
        finding => finding.Id == "KW5246");
}
