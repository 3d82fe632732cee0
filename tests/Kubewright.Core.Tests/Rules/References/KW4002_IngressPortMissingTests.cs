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
        ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "number: 80") + "\n---\n" + Shop.Ingress("orders", "name: http").Replace("name: shop", "name: other"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Shop.Orders + Shop.Ingress("orders", "number: ${PORT}"));

    [Fact]
    public void Ignores_ServiceThatAnOverlayChanges() => ManifestVerifier.Verify(
        null,
        ("base/orders.yaml", Shop.Orders),
        ("overlay/kustomization.yaml", "resources: [../base/orders.yaml]\npatches: [{ path: ports.yaml }]\n"),
        ("ingress/shop.yaml", Shop.Ingress("orders", "number: 8080")));

    [Fact]
    public void Fixes_ByTheOnlyPort() => ManifestVerifier.VerifyFix(
        Shop.Orders + Shop.Ingress("orders", "number: {|KW4002:8080|}"),
        "KW4002",
        Shop.Orders + Shop.Ingress("orders", "number: 80"));
}
