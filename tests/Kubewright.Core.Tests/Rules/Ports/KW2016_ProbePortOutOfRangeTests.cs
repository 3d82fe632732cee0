using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2016_ProbePortOutOfRangeTests
{
    [Theory]
    [InlineData("readinessProbe:\n    httpGet:\n      path: /\n      port: {|KW2016:0|}")]
    [InlineData("readinessProbe:\n    {|KW2016:httpGet|}:\n      path: /")]
    [InlineData("livenessProbe:\n    tcpSocket:\n      port: {|KW2016:70000|}")]
    [InlineData("startupProbe:\n    grpc:\n      port: {|KW2016:-1|}")]
    [InlineData("lifecycle:\n    postStart:\n      {|KW2016:httpGet|}:\n        path: /")]
    public void Reports_PortThatIsNone(string handler) => ManifestVerifier.Verify(Deployment(Api + "\n  " + handler));

    [Fact]
    public void Reports_WhatIsMissing() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n  readinessProbe:\n    {|KW2016:httpGet|}:\n      path: /"),
        "KW2016",
        Severity.Error,
        "The readinessProbe of container 'api' in Deployment 'orders' does not say which port to use: 'httpGet' needs a port");

    [Theory]
    [InlineData("readinessProbe:\n    exec:\n      command: [ls]")]
    [InlineData("readinessProbe:\n    httpGet:\n      path: /\n      port: 9090")]
    [InlineData("readinessProbe:\n    grpc:\n      port: 9090")]
    public void Ignores_NumbersAndCommands(string handler) => ManifestVerifier.Verify(Deployment(Api + "\n  " + handler));

    /// <summary>What no 32 bits hold is not decoded at all, which is KW5103.</summary>
    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Ignores_NumberThatIsNotDecoded(string number) =>
        Assert.Equal(["KW5103"], ManifestVerifier.Check(null,
            ("a.yaml", Deployment(Api + $"\n  readinessProbe:\n    httpGet:\n      path: /\n      port: {number}"))).Select(finding => finding.Id));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-2147483648")]
    public void Reports_NumberThatIsDecoded(string number) =>
        Assert.Contains(ManifestVerifier.Check(null, ("a.yaml", Deployment(Api + $"\n  readinessProbe:\n    httpGet:\n      path: /\n      port: {number}"))),
            finding => finding.Id == "KW2016");
}
