using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2034_DuplicateNodePortTests
{
    private static readonly string Two = Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090"));

    [Theory]
    [InlineData("TCP")]
    [InlineData("UDP")]
    public void Reports_OneNodePortForTwoPorts(string protocol) => ManifestVerifier.VerifyMessage(
        Two + Service(
            "- name: http\n  port: 80\n  targetPort: 8080\n  nodePort: 30080\n"
                + $"- name: metrics\n  port: 9090\n  targetPort: 7000\n  protocol: {protocol}\n  nodePort: {{|KW2034:30080|}}",
            "NodePort").Replace("7000", "{|KW2008:7000|}", StringComparison.Ordinal),
        "KW2034",
        Severity.Error,
        "Service 'orders' asks for the node port 30080 twice, for port 'http' and for port 'metrics'");

    [Fact]
    public void Ignores_OneNumberForTwoProtocols() => ManifestVerifier.Verify(
        Deployment(Container("- name: dns\n  containerPort: 53\n  protocol: UDP\n- name: dns-tcp\n  containerPort: 53"))
            + Service(
                "- name: dns\n  port: 53\n  targetPort: dns\n  protocol: UDP\n  nodePort: 30053\n- name: dns-tcp\n  port: 53\n  targetPort: dns-tcp\n  "
                + "nodePort: 30053",
                "NodePort"));

    [Fact]
    public void Reports_LoadBalancer() => ManifestVerifier.Verify(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n  nodePort: 30080\n- name: metrics\n  port: 9090\n  targetPort: metrics\n  nodePort: "
            + "{|KW2034:30080|}", "LoadBalancer"));

    [Fact]
    public void Reports_BehindAPortThatAsksForNone() => ManifestVerifier.Verify(
        Two + Service(
            "- name: http\n  port: 80\n  targetPort: http\n  nodePort: 30080\n- name: other\n  port: 81\n  targetPort: http\n"
                + "- name: metrics\n  port: 9090\n  targetPort: metrics\n  nodePort: {|KW2034:30080|}",
            "NodePort"));

    [Theory]
    [InlineData("nodePort: 0")]
    [InlineData("nodePort: ${NODE_PORT}")]
    [InlineData("nodePort: 30080\n  protocol: ${PROTOCOL}")]
    public void Ignores_WhatAsksForNoneOrIsNotKnown(string nodePort) => ManifestVerifier.Verify(
        Two + Service($"- name: http\n  port: 80\n  targetPort: 8080\n  {nodePort}\n- name: metrics\n  port: 9090\n  targetPort: 9090\n  {nodePort}",
            "NodePort"));

    [Fact]
    public void Ignores_ServiceWithoutNodePorts() => ManifestVerifier.Verify(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n  nodePort: {|KW2035:30080|}\n- name: metrics\n  port: 9090\n  targetPort: metrics\n  "
            + "nodePort: {|KW2035:30080|}"));

    [Fact]
    public void Reports_HealthCheckOnANodePortOfItsOwn() => Assert.Contains(
        ManifestVerifier.Check(null, ("orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              type: LoadBalancer
              externalTrafficPolicy: Local
              healthCheckNodePort: 30080
              ports:
                - port: 80
                  nodePort: 30080
            """)),
        finding => finding is
        {
            Id: "KW2034",
            Severity: Severity.Error,
            Message: "Service 'orders' asks for 30080 as its healthCheckNodePort and as a node port of its own; they need two numbers",
        });
}
