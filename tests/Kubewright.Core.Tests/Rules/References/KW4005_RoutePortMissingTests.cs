using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4005_RoutePortMissingTests
{
    [Fact]
    public void Reports_TargetPort() => Assert.Contains(
        Check("HTTPRoute", "8080"),
        finding => finding is
        {
            Id: "KW4005",
            Severity: Severity.Error,
            Fix.Title: "Change to 80",
            Message: "HTTPRoute 'shop' sends to port 8080 of Service 'orders', which is its targetPort; the Service port is 80",
        });

    [Theory]
    [InlineData("GRPCRoute")]
    [InlineData("TCPRoute")]
    [InlineData("TLSRoute")]
    [InlineData("UDPRoute")]
    public void Reports_PortThatTheServiceDoesNotHave(string kind) => Assert.Contains(
        Check(kind, "81"),
        finding => finding.Id == "KW4005" && finding.Message == $"{kind} 'shop' sends to port 81 of Service 'orders', which has only 80, 443");

    [Fact]
    public void Reports_NoPort() => Assert.Contains(
        Check("HTTPRoute", "null"),
        finding => finding is
        {
            Id: "KW4005",
            Message: "HTTPRoute 'shop' sends to Service 'orders' without saying to which port; 'port' is required, one of 80, 443"
        });

    [Theory]
    [InlineData("443")]
    [InlineData("${PORT}")]
    public void Ignores_Port(string port) => Assert.DoesNotContain(Check("HTTPRoute", port), finding => finding.Id == "KW4005");

    [Fact]
    public void Ignores_UnknownService() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("shop.yaml", Route("HTTPRoute", "81"))),
        finding => finding.Id == "KW4005");

    private static ImmutableArray<Finding> Check(string kind, string port) => ManifestVerifier.Check(null, ("shop.yaml", """
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          clusterIP: None
          ports:
            - name: http
              port: 80
              targetPort: 8080
            - name: https
              port: 443
        ---

        """ + Route(kind, port)));

    private static string Route(string kind, string port) => $"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: {kind}
        metadata:
          name: shop
        spec:
          rules:
            - backendRefs:
                - name: orders
                  port: {port}
        """;
}
