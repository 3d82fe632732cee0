using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4004_RouteServiceMissingTests
{
    private const string Orders = """
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
          namespace: shop
        spec:
          clusterIP: None
          ports:
            - port: 80
        ---

        """;

    [Fact]
    public void Reports_NearName() => Assert.Contains(
        Check("name: order\n          port: 80"),
        finding => finding is
        {
            Id: "KW4004",
            Severity: Severity.Warning,
            Fix.Title: "Change to 'orders'",
            Message: "HTTPRoute 'shop' sends to Service 'order', which is not among the manifests of namespace 'shop'; did you mean 'orders'?",
        });

    [Fact]
    public void Reports_AServiceFromElsewhere_AsInformation() => Assert.Contains(
        Check("name: billing\n          port: 80"),
        finding => finding is { Id: "KW4004", Severity: Severity.Info });

    [Fact]
    public void Reports_ClosedWorld() => Assert.Contains(
        Check("name: billing\n          port: 80", new CheckOptions { ClosedWorld = true }),
        finding => finding is { Id: "KW4004", Severity: Severity.Warning });

    [Fact]
    public void Reports_OtherNamespace() => Assert.Contains(
        Check("name: orders\n          namespace: other\n          port: 80"),
        finding => finding.Id == "KW4004" && finding.Message.Contains("namespace 'other'", StringComparison.Ordinal));

    [Fact]
    public void Reports_Mirrors() => Assert.Contains(
        Check("name: orders\n          port: 80\n          filters:\n            - type: RequestMirror\n              requestMirror:\n                "
            + "backendRef:\n                  name: orderz\n                  port: 80"),
        finding => finding is { Id: "KW4004", Severity: Severity.Warning });

    [Theory]
    [InlineData("name: orders\n          port: 80")]
    [InlineData("name: orders\n          kind: Service\n          group: \"\"\n          port: 80")]
    [InlineData("name: bucket\n          kind: Bucket\n          group: storage.example.com")]
    [InlineData("name: ${NAME}\n          port: 80")]
    public void Ignores_Backend(string backend) => Assert.DoesNotContain(Check(backend), finding => finding.Id == "KW4004");

    private static ImmutableArray<Finding> Check(string backend, CheckOptions? options = null) => ManifestVerifier.Check(options, ("shop.yaml", Orders + $"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: shop
          namespace: shop
        spec:
          rules:
            - backendRefs:
                - {backend}
        """));
}
