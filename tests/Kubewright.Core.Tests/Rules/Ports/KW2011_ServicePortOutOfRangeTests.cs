using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2011_ServicePortOutOfRangeTests
{
    [Theory]
    [InlineData("- port: {|KW2011:0|}\n  targetPort: 8080")]
    [InlineData("- port: {|KW2011:-1|}\n  targetPort: 8080")]
    [InlineData("- port: {|KW2011:65536|}\n  targetPort: 8080")]
    [InlineData("- {|KW2011:port|}:\n  targetPort: 8080")]
    [InlineData("- {|KW2011:targetPort|}: 8080")]
    public void Reports_PortThatIsNone(string ports) => ManifestVerifier.Verify(Deployment() + Service(ports));

    [Fact]
    public void Reports_WhatIsMissing() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- {|KW2011:targetPort|}: 8080"),
        "KW2011",
        Severity.Error,
        "Service 'orders' has a port without a number; 'port' is what its clients connect to, between 1 and 65535");

    [Theory]
    [InlineData("1")]
    [InlineData("65535")]
    [InlineData("0x50")]
    [InlineData("8_080")]
    [InlineData("82.0")]
    [InlineData("${PORT}")]
    public void Ignores_WhatKubernetesReadsAsAPort(string port) => ManifestVerifier.Verify(Deployment() + Service($"- port: {port}\n  targetPort: 8080"));

    [Fact]
    public void Reports_ItemThatIsNull() => Assert.Contains(
        ManifestVerifier.Check(null, ("orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              ports:
                - null
            """)),
        finding => finding is { Id: "KW2011", Severity: Severity.Error });

    /// <summary>What no 32 bits hold is not decoded at all, which is KW5103.</summary>
    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Ignores_NumberThatIsNotDecoded(string number) =>
        Assert.Equal(["KW5103"],
            ManifestVerifier.Check(null, ("a.yaml", Deployment() + Service($"- port: {number}\n  targetPort: 8080"))).Select(finding => finding.Id));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-2147483648")]
    public void Reports_NumberThatIsDecoded(string number) =>
        Assert.Contains(ManifestVerifier.Check(null, ("a.yaml", Deployment() + Service($"- port: {number}\n  targetPort: 8080"))),
            finding => finding.Id == "KW2011");
}
