using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4002_IngressPortMissingTests
{
    [Fact]
    public void Reports_TargetPortInPlaceOfTheServicePort() => ManifestVerifier.VerifyMessage(
        Shop.Orders + Shop.Ingress("orders", "number: {|KW4002:8080|}"),
        "KW4002",
        Severity.Error,
        "Ingress 'shop' sends to port 8080 of Service 'orders', which is its targetPort; the Service port is 80 ('http')");

    [Fact]
    public void Reports_NumberThatTheServiceDoesNotHave() => ManifestVerifier.VerifyMessage(
        Shop.Orders + Shop.Ingress("orders", "number: {|KW4002:81|}"),
        "KW4002",
        Severity.Error,
        "Ingress 'shop' sends to port 81 of Service 'orders', which has only 80 ('http')");

    [Fact]
    public void Reports_NameOfAContainerPort() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "name: {|KW4002:web|}"));

    [Fact]
    public void Ignores_NumberAndNameOfTheServicePort() =>
        ManifestVerifier.Verify(
            Shop.Orders + Shop.Ingress("orders", "number: 80") + "\n---\n" + Shop.Ingress("orders", "name: http").Replace("name: shop", "name: other"));

    /// <summary>An action of the AWS load balancer controller has the name of a Service by chance alone.</summary>
    [Fact]
    public void Ignores_ActionOfTheController() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "name: use-annotation"));

    [Fact]
    public void Ignores_ActionOfTheLoadBalancerController() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "name: use-annotation"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "number: ${PORT}"));

    [Fact]
    public void Ignores_ServiceThatAnOverlayChanges() => ManifestVerifier.Verify(
        null,
        ("base/orders.yaml", Shop.Orders),
        ("overlay/kustomization.yaml", "resources: [{|KW9010:../base/orders.yaml|}]\npatches: [{ path: {|KW9010:ports.yaml|} }]\n"),
        ("ingress/shop.yaml", Shop.Ingress("orders", "number: 8080")));

    [Fact]
    public void Fixes_ByTheOnlyPort() => ManifestVerifier.VerifyFix(
        Shop.Orders + Shop.Ingress("orders", "number: {|KW4002:8080|}"),
        "KW4002",
        Shop.Orders + Shop.Ingress("orders", "number: 80"));

    [Fact]
    public void Ignores_IngressThatAnOverlayChanges() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Shop.Orders), ("b.yaml", Shop.Ingress("orders", "number: 81")),
            ("kustomization.yaml", "namePrefix: dev-\nresources: [b.yaml]")),
        finding => finding.Id == "KW4002");

    [Theory]
    [InlineData("spec:\n  selector:\n    app: orders\n  ports:", "spec:\n  type: ExternalName\n  externalName: db.example.com\n  ports:")]
    [InlineData("spec:\n  selector:\n    app: orders\n  ports:", "spec:\n  type: ${TYPE}\n  selector:\n    app: orders\n  ports:")]
    [InlineData("      port: 80\n", "      port: ${PORT}\n")]
    [InlineData("    - name: http\n", "    - name: ${NAME}\n")]
    public void Ignores_ServiceWhosePortsAreNotKnown(string written, string other) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Shop.Orders.Replace(written, other, StringComparison.Ordinal) + Shop.Ingress("orders", "number: 81"))),
        finding => finding.Id == "KW4002");

    [Fact]
    public void Ignores_PortOfOneOfTwoVariants() => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("a.yaml", Shop.Orders + Shop.Orders.Replace("port: 80\n", "port: 81\n", StringComparison.Ordinal) + Shop.Ingress("orders", "number: 81"))),
        finding => finding.Id == "KW4002");

    [Theory]
    [InlineData("name: {|KW4002:metrcs|}", "metrics")]
    [InlineData("name: {|KW4002:other|}", null)]
    [InlineData("number: {|KW4002:81|}", null)]
    [InlineData("number: {|KW4002:8080|}", "80")]
    public void Fixes_ThePortThatWasMeantOfSeveral(string port, string? corrected)
    {
        var services = Shop.Orders.Replace("      targetPort: 8080\n", "      targetPort: 8080\n    - name: metrics\n      port: 9090\n      targetPort: web\n",
            StringComparison.Ordinal);
        Assert.Equal(corrected, Assert.Single(ManifestVerifier.Verify(services + Shop.Ingress("orders", port))).Fix?.Edits.Single().NewText);
    }

    [Fact]
    public void Reports_WithoutAFix_WhereTheOnlyPortHasNoName() => Assert.Null(
        Assert.Single(ManifestVerifier.Verify(Shop.Orders.Replace("    - name: http\n      port: 80\n", "    - port: 80\n", StringComparison.Ordinal)
            + Shop.Ingress("orders", "name: {|KW4002:http|}"))).Fix);
}
