using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1010_WorkloadSelectorsOverlapTests
{
    [Fact]
    public void Reports_SelectorsThatEachSelectTheOthersPods() => ManifestVerifier.VerifyMessage(
        Deployment("orders", "app: shop") + Marked(Deployment("catalog", "app: shop, tier: api", selector: "app: shop")),
        "KW1010",
        Severity.Info,
        "Deployment 'catalog' selects the pods of Deployment 'orders' too, and the other way round: give each a label that the other does not have, in its "
        + "selector and its template");

    [Fact]
    public void Ignores_SelectorThatSelectsOneWayOnly() =>
        ManifestVerifier.Verify(Deployment("orders", "app: shop") + Deployment("catalog", "app: shop, tier: api"));

    [Fact]
    public void Ignores_OtherNamespace() =>
        ManifestVerifier.Verify(Deployment("orders", "app: shop", @namespace: "one") + Deployment("catalog", "app: shop", @namespace: "two"));

    [Fact]
    public void Ignores_AnotherKind() => ManifestVerifier.Verify(Deployment("orders", "app: shop") + Deployment("catalog", "app: shop", kind: "DaemonSet"));

    [Fact]
    public void Ignores_OtherDirectory() =>
        ManifestVerifier.Verify(null, ("one/orders.yaml", Deployment("orders", "app: shop")), ("two/catalog.yaml", Deployment("catalog", "app: shop")));

    [Fact]
    public void Reports_InTheLaterFile() => ManifestVerifier.Verify(
        null,
        ("k8s/b.yaml", Marked(Deployment("orders", "app: shop"))),
        ("k8s/a.yaml", new string('\n', 40) + Deployment("catalog", "app: shop")));

    [Theory]
    [InlineData("k8s/a.yaml")]
    [InlineData("k8s/b.yaml")]
    public void Ignores_WhatAnOverlayLabels(string labelled) => Assert.DoesNotContain(
        ManifestVerifier.Check(
            null,
            ("k8s/a.yaml", Deployment("orders", "app: shop")),
            ("k8s/b.yaml", Deployment("catalog", "app: shop")),
            ("overlay/kustomization.yaml", $"commonLabels: {{ app: x }}\nresources: [../{labelled}]")),
        finding => finding.Id == "KW1010");

    [Fact]
    public void Ignores_OneObjectWrittenTwice() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Deployment() + Deployment())),
        finding => finding.Id == "KW1010");

    private static string Marked(string deployment) => deployment.Replace("  selector:", "  {|KW1010:selector|}:", StringComparison.Ordinal);
}
