using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2021_ServicePortNameInvalidTests
{
    [Fact]
    public void Reports_UpperCase() => ManifestVerifier.VerifyMessage(
        Deployment() + Named("{|KW2021:Http|}"),
        "KW2021",
        Severity.Error,
        "Service 'orders' has a port named 'Http', which cannot be a name: it holds the capital 'H'; lower-case letters, digits and '-' are allowed");

    [Theory]
    [InlineData("http_alt")]
    [InlineData("-http")]
    [InlineData("http-")]
    [InlineData("p234567890123456789012345678901234567890123456789012345678901234")]
    public void Reports_WhatIsNoDnsLabel(string name) => ManifestVerifier.Verify(Deployment() + Named($"{{|KW2021:{name}|}}"));

    [Theory]
    [InlineData("p23456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("\"8080\"")]
    [InlineData("http--alt")]
    public void Ignores_WhatAContainerPortCannotBeNamed(string name) => ManifestVerifier.Verify(Deployment() + Named(name));

    [Fact]
    public void Fixes_ByLowerCaseAndHyphens() => ManifestVerifier.VerifyFix(
        Deployment() + Named("{|KW2021:Http_Alt|}"),
        "KW2021",
        Deployment() + Named("http-alt"));

    private static string Named(string name) => Service($"- name: {name}\n  port: 80\n  targetPort: http");
}
