using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2012_TargetPortOutOfRangeTests
{
    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    public void Reports_NumberOutOfRange(string number) =>
        ManifestVerifier.Verify(Deployment() + Service($"- port: 80\n  targetPort: {{|KW2012:{number}|}}"));

    [Fact]
    public void Reports_TheRange() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: {|KW2012:80800|}"),
        "KW2012",
        Severity.Error,
        "Service 'orders' sends port 80 to port 80800 of its pods, but ports are between 1 and 65535");

    [Theory]
    [InlineData("0")]
    [InlineData("~")]
    [InlineData("8080")]
    public void Ignores_ZeroAndNothingWhichMeanThePort(string number) =>
        ManifestVerifier.Verify(Deployment() + Service($"- port: 8080\n  targetPort: {number}"));
}
