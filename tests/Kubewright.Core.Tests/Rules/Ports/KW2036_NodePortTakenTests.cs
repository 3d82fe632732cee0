using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2036_NodePortTakenTests
{
    private static readonly string Two = Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090"));

    [Fact]
    public void Reports_TheLaterService() => ManifestVerifier.VerifyMessage(
        Two + Node("orders", "30080") + "\n---\n" + Node("metrics", "{|KW2036:30080|}"),
        "KW2036",
        Severity.Error,
        "Service 'metrics' asks for the node port 30080, which Service 'orders' already takes; a node port belongs to one Service in the whole cluster");

    [Fact]
    public void Reports_ServicesOfTwoNamespacesInOneFile() => ManifestVerifier.Verify(
        Two + Node("orders", "30080") + "\n---\n"
            + (Two + Node("orders", "{|KW2036:30080|}")).Replace("metadata:\n  name: orders\n", "metadata:\n  name: orders\n  namespace: shop\n", StringComparison.Ordinal));

    [Fact]
    public void Reports_InformationForAnotherDirectory()
    {
        var findings = ManifestVerifier.Check(
            null,
            ("orders/service.yaml", Two + Node("orders", "30080")),
            ("metrics/service.yaml", Two.Replace("orders", "metrics", StringComparison.Ordinal) + Node("metrics", "30080").Replace("app: orders", "app: metrics", StringComparison.Ordinal)));
        Assert.Equal(Severity.Info, Assert.Single(findings, finding => finding.Id == "KW2036").Severity);
    }

    [Fact]
    public void Ignores_DifferentNumbers() => ManifestVerifier.Verify(Two + Node("orders", "30080") + "\n---\n" + Node("metrics", "30090"));

    [Fact]
    public void Ignores_AlternativesOfOneService()
    {
        var findings = ManifestVerifier.Check(null, ("dev/orders.yaml", Two + Node("orders", "30080")), ("prod/orders.yaml", Two + Node("orders", "30080")));
        Assert.DoesNotContain(findings, finding => finding.Id == "KW2036");
    }

    private static string Node(string name, string number) => Service($"- port: 80\n  targetPort: http\n  nodePort: {number}", "NodePort", name);
}
