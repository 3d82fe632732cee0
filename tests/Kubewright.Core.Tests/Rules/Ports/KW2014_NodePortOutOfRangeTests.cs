using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2014_NodePortOutOfRangeTests
{
    [Theory]
    [InlineData("29999")]
    [InlineData("32768")]
    [InlineData("-1")]
    public void Reports_NumberOutsideTheRange(string number) =>
        ManifestVerifier.Verify(Deployment() + Node($"{{|KW2014:{number}|}}"));

    [Fact]
    public void Reports_TheRangeOfTheOptions() => ManifestVerifier.VerifyMessage(
        Deployment() + Node("{|KW2014:30080|}"),
        "KW2014",
        Severity.Error,
        "Service 'orders' asks for the node port 30080 for port 80, but the cluster hands out 31000 to 31999; leave nodePort out to be given one",
        new CheckOptions { FirstNodePort = 31000, LastNodePort = 31999 });

    [Theory]
    [InlineData("30000")]
    [InlineData("32767")]
    [InlineData("0")]
    [InlineData("${NODE_PORT}")]
    public void Ignores_NumberWithinTheRange(string number) => ManifestVerifier.Verify(Deployment() + Node(number));

    [Fact]
    public void Reports_LoadBalancer() =>
        ManifestVerifier.Verify(Deployment() + Service("- port: 80\n  targetPort: 8080\n  nodePort: {|KW2014:29999|}", "LoadBalancer"));

    [Fact]
    public void Ignores_ServiceWithoutNodePorts() =>
        ManifestVerifier.Verify(Deployment() + Service("- port: 80\n  targetPort: 8080\n  nodePort: {|KW2035:29999|}"));

    /// <summary>What no 32 bits hold is not decoded at all, which is KW5103.</summary>
    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Ignores_NumberThatIsNotDecoded(string number) =>
        Assert.Equal(["KW5103"], ManifestVerifier.Check(null,
            ("a.yaml", Deployment() + Service($"- port: 80\n  targetPort: 8080\n  nodePort: {number}", "NodePort"))).Select(finding => finding.Id));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-2147483648")]
    public void Reports_NumberThatIsDecoded(string number) =>
        Assert.Contains(ManifestVerifier.Check(null, ("a.yaml", Deployment() + Service($"- port: 80\n  targetPort: 8080\n  nodePort: {number}", "NodePort"))),
            finding => finding.Id == "KW2014");

    private static string Node(string number) => Service($"- port: 80\n  targetPort: 8080\n  nodePort: {number}", "NodePort");
}
