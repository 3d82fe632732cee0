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
}
