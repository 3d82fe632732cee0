using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4001_IngressServiceMissingTests
{
    private static readonly CheckOptions ClosedWorld = new() { ClosedWorld = true };

    [Fact]
    public void Reports_NameNearAService() => ManifestVerifier.VerifyMessage(
        Shop.Orders + Shop.Ingress("{|KW4001:order|}", "number: 80"),
        "KW4001",
        Severity.Warning,
        "Ingress 'shop' sends to Service 'order', which is not among the manifests of namespace 'default'; did you mean 'orders'?");

    [Fact]
    public void Reports_RenamedServiceByItsPort()
    {
        const string spa = """
            apiVersion: v1
            kind: Service
            metadata:
              name: spa
            spec:
              selector:
                app: orders
              ports:
                - name: web
                  port: 8088
                  targetPort: 8080
            ---

            """;
        const string ingress = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              defaultBackend:
                service:
                  name: {|KW4001:frontend|}
                  port:
                    number: 8088
              rules:
                - http:
                    paths:
                      - path: /orders
                        pathType: Prefix
                        backend:
                          service:
                            name: orders
                            port:
                              number: 80
            """;
        ManifestVerifier.VerifyMessage(
            Shop.Orders + spa + ingress,
            "KW4001",
            Severity.Warning,
            "Ingress 'shop' sends to Service 'frontend', which is not among the manifests of namespace 'default'; did you mean 'spa'?");
    }

    [Fact]
    public void Reports_UnknownNameAsInformationOnly() => ManifestVerifier.VerifyMessage(
        Shop.Orders + Shop.Ingress("{|KW4001:oauth2-proxy|}", "number: 4180"),
        "KW4001",
        Severity.Info,
        "Ingress 'shop' sends to Service 'oauth2-proxy', which is not among the manifests of namespace 'default'; it may be deployed from elsewhere");

    [Fact]
    public void Reports_UnknownNameAsWarningInAClosedWorld()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("{|KW4001:oauth2-proxy|}", "number: 4180"), ClosedWorld));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("Ingress 'shop' sends to Service 'oauth2-proxy', which is not among the manifests of namespace 'default'", finding.Message);
    }

    [Fact]
    public void Reports_WhereTheServiceIs_InAnotherNamespace() => ManifestVerifier.VerifyMessage(
        Shop.Orders.Replace("  name: orders\n", "  name: orders\n  namespace: shop\n", StringComparison.Ordinal)
            + Shop.Ingress("{|KW4001:orders|}", "number: 80").Replace("  name: shop\n", "  name: shop\n  namespace: front\n", StringComparison.Ordinal),
        "KW4001",
        Severity.Warning,
        "Ingress 'shop' sends to Service 'orders' of namespace 'front', which is in namespace 'shop' only");

    [Fact]
    public void Ignores_ActionThatAnAnnotationDescribes() =>
        ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("ssl-redirect", "name: use-annotation"), ClosedWorld);

    [Fact]
    public void Ignores_ServiceThatExists() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "number: 80"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("${SERVICE}", "number: 80"));

    [Fact]
    public void Ignores_NameInADocumentThatCannotBeRead() => Assert.DoesNotContain(
        ManifestVerifier.Check(
            null,
            ("k8s/shop.yaml", Shop.Orders + Shop.Ingress("order", "number: 80")),
            ("k8s/order.yaml", "kind: Service\nmetadata:\n  name: \"order")),
        finding => finding.Id == "KW4001");

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Shop.Orders + Shop.Ingress("{|KW4001:order|}", "number: 80"),
        "KW4001",
        Shop.Orders + Shop.Ingress("orders", "number: 80"));

    [Fact]
    public void Reports_NameThatAPrefixLeavesAsItIs()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(
                null,
                ("a.yaml", Shop.Orders + Shop.Ingress("order", "number: 80")),
                ("kustomization.yaml", "namePrefix: prefixed-\nresources: [a.yaml]")),
            finding => finding.Id == "KW4001");
        Assert.Equal("order", finding.Span.Text);
        Assert.Null(finding.Fix);
    }

    [Fact]
    public void Ignores_NameThatAPrefixMakesRight() => Assert.DoesNotContain(
        ManifestVerifier.Check(
            null,
            ("a.yaml", Shop.Orders + Shop.Ingress("orders", "number: 80")),
            ("kustomization.yaml", "namePrefix: dev-\nresources: [a.yaml]")),
        finding => finding.Id == "KW4001");

    [Fact]
    public void Ignores_EmptyName() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Shop.Orders + Shop.Ingress("''", "number: 80"))),
        finding => finding.Id == "KW4001");

    [Fact]
    public void Reports_WhereTheServiceThatIsMeantStands()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, ("a.yaml",
                Shop.Orders.Replace("name: orders", "name: catalog", StringComparison.Ordinal) + Shop.Orders + Shop.Ingress("order", "number: 80"))),
            finding => finding.Id == "KW4001");
        Assert.Equal("orders", Assert.Single(finding.Related).Span.Text);
    }

    [Theory]
    [InlineData("number: 8088", false)]
    [InlineData("number: 9999", true)]
    public void Reports_AsInformation_WhereSeveralServicesOrNoneHaveThePort(string port, bool none)
    {
        var more = string.Concat(
            new[] { "spa", "web" }.Select(
                name => $"apiVersion: v1\nkind: Service\nmetadata: {{ name: {name} }}\nspec: {{ selector: {{ app: orders }}, ports: [{{ port: 8088, targetPort: 8080 }}] }}\n---\n"));
        var finding = Assert.Single(
            ManifestVerifier.Check(null,
                ("a.yaml", Shop.Orders + more + Shop.Ingress("orders", "number: 80") + "\n---\n" + TwoBackends("frontend", port, "orders", "number: 80"))),
            finding => finding.Id == "KW4001");
        Assert.Equal((Severity.Info, true), (finding.Severity, none || finding.Related.IsEmpty));
    }

    [Fact]
    public void Reports_AsInformation_WhereTwoBackendsAreNotFound() => Assert.All(
        ManifestVerifier.Check(
            null,
            ("a.yaml", Shop.Orders + "apiVersion: v1\nkind: Service\nmetadata: { name: spa }\nspec: { selector: { app: orders }, ports: [{ port: 8088, "
                + "targetPort: 8080 }] }\n---\n"
                + TwoBackends("frontend", "number: 8088", "gateway", "number: 8088"))).Where(finding => finding.Id == "KW4001"),
        finding => Assert.Equal(Severity.Info, finding.Severity));

    private static string TwoBackends(string first, string firstPort, string second, string secondPort) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: two }
        spec:
          defaultBackend: { service: { name: {{first}}, port: { {{firstPort}} } } }
          rules: [{ http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: {{second}}, port: { {{secondPort}} } } } }] } }]
        """;
}
