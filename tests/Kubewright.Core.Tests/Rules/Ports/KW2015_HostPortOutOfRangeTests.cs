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

    /// <summary>What no 32 bits hold is not decoded at all, which is KW5103.</summary>
    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Ignores_NumberThatIsNotDecoded(string number) =>
        Assert.Equal(["KW5103"],
            ManifestVerifier.Check(null, ("a.yaml", Deployment(Container($"- containerPort: 8080\n  hostPort: {number}")))).Select(finding => finding.Id));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-2147483648")]
    public void Reports_NumberThatIsDecoded(string number) =>
        Assert.Contains(ManifestVerifier.Check(null, ("a.yaml", Deployment(Container($"- containerPort: 8080\n  hostPort: {number}")))),
            finding => finding.Id == "KW2015");
}
