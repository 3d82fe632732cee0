using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3028_HeadlessPortNotMappedTests
{
    [Fact]
    public void Reports_Name() => ManifestVerifier.VerifyMessage(
        ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: {|KW3028:http|}"),
        "KW3028",
        Severity.Info,
        "Service 'orders' is headless, so nothing maps its port 80 to the pods' port 8080: its name resolves to the pods, and clients must dial 8080 "
        + "themselves");

    [Fact]
    public void Reports_Number() =>
        ManifestVerifier.Verify(ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: {|KW3028:8080|}"));

    [Fact]
    public void Ignores_TheSamePort() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None"));

    [Fact]
    public void Ignores_ServiceWithAddress() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts("ports:", "  - port: 80", "    targetPort: http"));

    [Fact]
    public void Ignores_Placeholder() =>
        ManifestVerifier.Verify(ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: ${PORT}"));

    [Fact]
    public void Reports_BehindAPortThatIsNotKnown() => ManifestVerifier.Verify(ServiceManifest.WithoutPorts(
        "clusterIP: None", "ports:", "  - name: one", "    port: ${PORT}", "    targetPort: 8080", "  - name: two", "    port: 8080", "  - name: three",
            "    port: 80", "    targetPort: {|KW3028:http|}"));

    [Fact]
    public void Ignores_NodePortServiceWhichMayNotBeHeadless() => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("orders.yaml", ServiceManifest.WithoutPorts("type: NodePort", "clusterIP: None", "ports:", "  - port: 80", "    targetPort: http"))),
        finding => finding.Id == "KW3028");

    [Fact]
    public void Ignores_ServiceWithoutSelector() => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("db.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { clusterIP: None, ports: [{ port: 80, targetPort: 8080 }] }\n")),
        finding => finding.Id == "KW3028");

    [Fact]
    public void Ignores_NameThatIsAnotherNumberInOtherPods()
    {
        var service = ServiceManifest.WithoutPorts("clusterIP: None", "ports:", "  - port: 80", "    targetPort: http");
        var second = service[..service.IndexOf("---\n", StringComparison.Ordinal)].Replace("name: orders", "name: second", StringComparison.Ordinal)
            .Replace("8080", "8081", StringComparison.Ordinal);
        Assert.DoesNotContain(ManifestVerifier.Check(null, ("a.yaml", second + "---\n" + service)), finding => finding.Id == "KW3028");
    }
}
