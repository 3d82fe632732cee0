using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2053_PortNameInTwoContainersTests
{
    [Fact]
    public void Reports_NameOfTwoContainers() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Container("- name: {|KW2053:http|}\n  containerPort: 9090", "admin")),
        "KW2053",
        Severity.Info,
        "Deployment 'orders' names a port 'http' in container 'admin' and in container 'api'; a Service that names 'http' gets that of container 'api'");

    [Fact]
    public void Ignores_InitContainersThatEnd() =>
        ManifestVerifier.Verify(Deployment(initContainers: Container("- name: http\n  containerPort: 8080", "migrate")));

    [Fact]
    public void Reports_NameOfASidecar() => ManifestVerifier.Verify(
        Deployment(initContainers: Container("- name: {|KW2053:http|}\n  containerPort: 9090", "proxy") + "\n  restartPolicy: Always"));

    [Fact]
    public void Reports_BehindAPortWithoutAName() => ManifestVerifier.Verify(
        Deployment(Api + "\n" + Container("- containerPort: 1\n- name: {|KW2053:http|}\n  containerPort: 9090", "admin")));

    [Theory]
    [InlineData("containerPort: 9090")]
    [InlineData("name: ''\n  containerPort: 9090")]
    public void Ignores_PortsWithoutAName(string port) => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("a.yaml", Deployment(Container("- " + port) + "\n" + Container("- " + port.Replace("9090", "9091", StringComparison.Ordinal), "admin")))),
        finding => finding.Id == "KW2053");
}
