using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2054_DuplicateContainerPortTests
{
    [Fact]
    public void Reports_PortTwiceInAContainer() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- containerPort: 8080\n- containerPort: {|KW2054:8080|}")),
        "KW2054",
        Severity.Warning,
        "Deployment 'orders' declares port 8080 for TCP twice in container 'api'");

    [Fact]
    public void Reports_InformationForTwoContainers() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Container("- name: admin\n  containerPort: {|KW2054:8080|}", "admin")),
        "KW2054",
        Severity.Info,
        "Deployment 'orders' declares port 8080 for TCP in container 'api' and again in container 'admin'; only one of them can listen on it");

    [Fact]
    public void Ignores_OneNumberForTwoProtocols() =>
        ManifestVerifier.Verify(Deployment(Container("- containerPort: 53\n- containerPort: 53\n  protocol: UDP")));

    [Fact]
    public void Ignores_TwoHostPortsOfOnePort() =>
        ManifestVerifier.Verify(Deployment(Container("- containerPort: 8080\n  hostPort: 8080\n- containerPort: 8080\n  hostPort: 8081")));

    [Theory]
    [InlineData("- containerPort: 8080\n  hostPort: 8080\n- containerPort: {|KW2054:8080|}")]
    [InlineData("- containerPort: 8080\n- containerPort: {|KW2054:8080|}\n  hostPort: 8080")]
    [InlineData("- containerPort: 8080\n- containerPort: ${PORT}\n- containerPort: {|KW2054:8080|}")]
    public void Reports_DeclarationThatSaysNothingMore(string ports) => ManifestVerifier.Verify(Deployment(Container(ports)));

    [Fact]
    public void Reports_PortOfASidecar() => ManifestVerifier.Verify(
        Deployment(initContainers: Container("- containerPort: {|KW2054:8080|}", "proxy") + "\n  restartPolicy: Always"));

    [Theory]
    [InlineData("- containerPort: {|KW2013:0|}\n- containerPort: {|KW2013:0|}")]
    [InlineData("- containerPort: 8080\n  hostPort: ${PORT}\n- containerPort: 8080")]
    [InlineData("- containerPort: 8080\n  protocol: ${PROTOCOL}\n- containerPort: 8080")]
    public void Ignores_WhatIsInvalidOrNotKnown(string ports) => ManifestVerifier.Verify(Deployment(Container(ports)));
}
