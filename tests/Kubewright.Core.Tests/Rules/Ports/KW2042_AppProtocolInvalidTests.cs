using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2042_AppProtocolInvalidTests
{
    [Theory]
    [InlineData("http/2/tls")]
    [InlineData("http 2")]
    [InlineData("-http")]
    [InlineData("Kubernetes.io/h2c")]
    [InlineData("/h2c")]
    public void Reports_WhatIsNoQualifiedName(string name) =>
        ManifestVerifier.Verify(Deployment() + Service($"- port: 80\n  targetPort: http\n  appProtocol: {{|KW2042:{name}|}}"));

    [Fact]
    public void Reports_WhatIsWrong() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: http\n  appProtocol: {|KW2042:http/2/tls|}"),
        "KW2042",
        Severity.Error,
        "Service 'orders' has the appProtocol 'http/2/tls' for port 80, which cannot be one: it holds more than one '/'; write a name such as http or "
        + "kubernetes.io/h2c");

    [Theory]
    [InlineData("http")]
    [InlineData("HTTP")]
    [InlineData("kubernetes.io/h2c")]
    [InlineData("example.com/my_protocol.v2")]
    public void Ignores_QualifiedNames(string name) =>
        ManifestVerifier.Verify(Deployment() + Service($"- port: 80\n  targetPort: http\n  appProtocol: {name}"));
}
