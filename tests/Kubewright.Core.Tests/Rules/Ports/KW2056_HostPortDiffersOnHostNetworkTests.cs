using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2056_HostPortDiffersOnHostNetworkTests
{
    [Fact]
    public void Reports_HostPortOtherThanTheContainerPort() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- containerPort: 8080\n  hostPort: {|KW2056:80|}"), podSpec: "hostNetwork: true"),
        "KW2056",
        Severity.Error,
        "Deployment 'orders' runs on the host's network, so the hostPort of container 'api' must be its containerPort 8080, not 80");

    [Theory]
    [InlineData("- containerPort: 8080", "hostNetwork: true")]
    [InlineData("- containerPort: 8080\n  hostPort: 8080", "hostNetwork: true")]
    [InlineData("- containerPort: 8080\n  hostPort: 80", "hostNetwork: false")]
    public void Ignores_EqualNumbersAndOtherNetworks(string ports, string podSpec) => ManifestVerifier.Verify(Deployment(Container(ports), podSpec: podSpec));

    [Fact]
    public void Fixes_ByTheContainerPort() => ManifestVerifier.VerifyFix(
        Deployment(Container("- containerPort: 8080\n  hostPort: {|KW2056:80|}"), podSpec: "hostNetwork: true"),
        "KW2056",
        Deployment(Container("- containerPort: 8080\n  hostPort: 8080"), podSpec: "hostNetwork: true"));
}
