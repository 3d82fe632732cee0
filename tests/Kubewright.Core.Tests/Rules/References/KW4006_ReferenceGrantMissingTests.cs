using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4006_ReferenceGrantMissingTests
{
    [Fact]
    public void Reports_GrantToAnotherKind() => Assert.Contains(
        Check(Route("orders"), Grant("GRPCRoute", "shop", "kind: Service")),
        finding => finding is
        {
            Id: "KW4006",
            Severity: Severity.Warning,
            Message: "HTTPRoute 'shop' of namespace 'shop' sends to Service 'orders' of namespace 'orders', which ReferenceGrant 'routes' there does not allow: it must name the kind HTTPRoute and the namespace 'shop' in 'from', and Services in 'to'",
        });

    [Theory]
    [InlineData("HTTPRoute", "web", "kind: Service")]
    [InlineData("HTTPRoute", "shop", "kind: Secret")]
    [InlineData("HTTPRoute", "shop", "kind: Service\n      name: billing")]
    public void Reports_GrantThatSaysSomethingElse(string kind, string from, string to) => Assert.Contains(
        Check(Route("orders"), Grant(kind, from, to)),
        finding => finding is { Id: "KW4006", Severity: Severity.Warning });

    [Fact]
    public void Reports_NoGrant_AsInformation() => Assert.Contains(
        Check(Route("orders"), ""),
        finding => finding is { Id: "KW4006", Severity: Severity.Info });

    [Theory]
    [InlineData("HTTPRoute", "shop", "kind: Service")]
    [InlineData("HTTPRoute", "shop", "kind: Service\n      name: orders")]
    [InlineData("HTTPRoute", "${NAMESPACE}", "kind: Service")]
    public void Ignores_GrantThatAllowsIt(string kind, string from, string to) => Assert.DoesNotContain(
        Check(Route("orders"), Grant(kind, from, to)),
        finding => finding.Id == "KW4006");

    [Fact]
    public void Ignores_ItsOwnNamespace() => Assert.DoesNotContain(Check(Route("shop"), ""), finding => finding.Id == "KW4006");

    private static ImmutableArray<Finding> Check(string route, string grant) => ManifestVerifier.Check(null, ("shop.yaml", route + grant));

    private static string Route(string of) => $"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: shop
          namespace: shop
        spec:
          rules:
            - backendRefs:
                - name: orders
                  namespace: {of}
                  port: 80

        """;

    private static string Grant(string kind, string from, string to) => $"""
        ---
        apiVersion: gateway.networking.k8s.io/v1beta1
        kind: ReferenceGrant
        metadata:
          name: routes
          namespace: orders
        spec:
          from:
            - group: gateway.networking.k8s.io
              kind: {kind}
              namespace: {from}
          to:
            - group: ""
              {to}
        """;
}
