using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2042_AppProtocolInvalidTests
{
    [Theory]
    [InlineData("http/2/tls", "it has more than one '/'")]
    [InlineData("http 2", "only letters, digits, '-', '_' and '.' are allowed")]
    [InlineData("-http", "it must begin and end with a letter or digit")]
    [InlineData("Kubernetes.io/h2c", "'Kubernetes.io' is no domain in lower case")]
    [InlineData("/h2c", "the domain before its '/' is empty")]
    public void Reports_WhatIsWrong(string name, string fault) => ManifestVerifier.VerifyMessage(
        Deployment() + Service($"- port: 80\n  targetPort: http\n  appProtocol: {{|KW2042:{name}|}}"),
        "KW2042",
        Severity.Error,
        $"Service 'orders' has the appProtocol '{name}' for port 80, which cannot be one: {fault}; write a name such as http or kubernetes.io/h2c");

    [Theory]
    [InlineData("http")]
    [InlineData("HTTP")]
    [InlineData("kubernetes.io/h2c")]
    [InlineData("example.com/my_protocol.v2")]
    public void Ignores_QualifiedNames(string name) =>
        ManifestVerifier.Verify(Deployment() + Service($"- port: 80\n  targetPort: http\n  appProtocol: {name}"));
}
