using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2015_HostPortOutOfRangeTests
{
    [Fact]
    public void Reports_NumberOutOfRange() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- containerPort: 8080\n  hostPort: {|KW2015:70000|}")),
        "KW2015",
        Severity.Error,
        "The hostPort of container 'api' in Deployment 'orders' is 70000, but ports are between 1 and 65535");

    [Theory]
    [InlineData("0")]
    [InlineData("8080")]
    public void Ignores_ZeroAndNumbersWithinTheRange(string number) =>
        ManifestVerifier.Verify(Deployment(Container($"- containerPort: 8080\n  hostPort: {number}")));
}
