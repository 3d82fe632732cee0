using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3029_TopologyAnnotationsDisagreeTests
{
    [Fact]
    public void Reports_TwoModes() => Assert.Contains(
        ServiceWith("Disabled", "auto"),
        finding => finding is
        {
            Id: "KW3029",
            Severity: Severity.Error,
            Message: "Service 'orders' has the annotation topology-mode 'Disabled' and its old name topology-aware-hints with 'auto'; remove the old one",
        });

    [Theory]
    [InlineData("Auto", "Auto")]
    [InlineData("Auto", "${MODE}")]
    public void Ignores_TheSameMode(string mode, string hints) => Assert.DoesNotContain(ServiceWith(mode, hints), finding => finding.Id == "KW3029");

    private static ImmutableArray<Finding> ServiceWith(string mode, string hints) => ManifestVerifier.Check(null, ("orders.yaml", $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
          annotations:
            service.kubernetes.io/topology-aware-hints: {hints}
            service.kubernetes.io/topology-mode: {mode}
        spec:
          clusterIP: None
        """));
}
