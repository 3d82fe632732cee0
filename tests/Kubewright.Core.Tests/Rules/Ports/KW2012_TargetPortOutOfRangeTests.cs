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

    /// <summary>What no 32 bits hold is not decoded at all, which is KW5103.</summary>
    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Ignores_NumberThatIsNotDecoded(string number) =>
        Assert.Equal(["KW5103"],
            ManifestVerifier.Check(null, ("a.yaml", Deployment() + Service($"- port: 80\n  targetPort: {number}"))).Select(finding => finding.Id));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-2147483648")]
    public void Reports_NumberThatIsDecoded(string number) =>
        Assert.Contains(ManifestVerifier.Check(null, ("a.yaml", Deployment() + Service($"- port: 80\n  targetPort: {number}"))),
            finding => finding.Id == "KW2012");
}
