using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2041_ProtocolInvalidTests
{
    [Fact]
    public void Reports_LowerCaseOfAServicePort() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: http\n  protocol: {|KW2041:tcp|}"),
        "KW2041",
        Severity.Error,
        "Service 'orders' has a port with the protocol 'tcp', but only TCP, UDP and SCTP are allowed; write TCP");

    [Fact]
    public void Reports_ContainerPort() => ManifestVerifier.Verify(Deployment(Container("- containerPort: 8080\n  protocol: {|KW2041:HTTP|}")));

    [Fact]
    public void Reports_ContainerPortOnlyOnce() => ManifestVerifier.Verify(
        Deployment(Container("- name: http\n  containerPort: 8080\n  protocol: {|KW2041:tcp|}")) + Service("- port: 80\n  targetPort: http"));

    [Theory]
    [InlineData("TCP")]
    [InlineData("\"\"")]
    [InlineData("~")]
    [InlineData("${PROTOCOL}")]
    public void Ignores_WhatTheServerTakes(string protocol) =>
        ManifestVerifier.Verify(Deployment(Container($"- containerPort: 8080\n  protocol: {protocol}")));

    [Theory]
    [InlineData("tcp", "TCP")]
    [InlineData("Udp", "UDP")]
    [InlineData("HTTPS", "TCP")]
    public void Fixes_ByTheProtocolThatIsMeant(string written, string meant) => ManifestVerifier.VerifyFix(
        Deployment(Container($"- containerPort: 8080\n  protocol: {{|KW2041:{written}|}}")),
        "KW2041",
        Deployment(Container($"- containerPort: 8080\n  protocol: {meant}")));
}
