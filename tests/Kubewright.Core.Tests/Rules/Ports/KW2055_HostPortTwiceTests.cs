using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2055_HostPortTwiceTests
{
    [Fact]
    public void Reports_OneHostPortOfTwoContainers() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- containerPort: 8080\n  hostPort: 9100") + "\n" + Container("- containerPort: 9090\n  hostPort: {|KW2055:9100|}", "admin")),
        "KW2055",
        Severity.Error,
        "Deployment 'orders' takes the hostPort 9100 twice for TCP");

    [Theory]
    [InlineData("protocol: UDP")]
    [InlineData("hostIP: 127.0.0.1")]
    public void Ignores_AnotherProtocolOrAddress(string difference) => ManifestVerifier.Verify(
        Deployment(Container("- containerPort: 8080\n  hostPort: 9100") + "\n" + Container($"- containerPort: 9090\n  hostPort: 9100\n  {difference}", "admin")));

    [Fact]
    public void Ignores_InitContainersThatRunOneByOne() => ManifestVerifier.Verify(
        Deployment(
            Container("- containerPort: 8080\n  hostPort: 9100"),
            Container("- containerPort: 9090\n  hostPort: 9100", "migrate") + "\n" + Container("- containerPort: 9090\n  hostPort: 9100", "seed")));
}
