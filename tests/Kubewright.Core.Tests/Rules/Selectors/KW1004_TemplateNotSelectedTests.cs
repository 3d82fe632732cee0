using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1004_TemplateNotSelectedTests
{
    [Theory]
    [InlineData("Deployment")]
    [InlineData("ReplicaSet")]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    public void Reports_TemplateLabelThatDiffers(string kind) => ManifestVerifier.VerifyMessage(
        Deployment(labels: "app: {|KW1004:ordres|}", selector: "app: orders", kind: kind),
        "KW1004",
        Severity.Error,
        $"{kind} 'orders' selects app=orders, but its own template makes pods with app=ordres; did you mean 'orders'?");

    [Fact]
    public void Reports_AtTheSelector_WhereEverythingElseAgreesWithTheTemplate() => ManifestVerifier.VerifyMessage(
        Deployment(selector: "app: {|KW1004:ordres|}", own: "app: orders") + Service(),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects app=ordres, but its own template makes pods with app=orders; did you mean 'orders'?");

    [Fact]
    public void Reports_MisspeltKey() => ManifestVerifier.VerifyMessage(
        Deployment(labels: "{|KW1004:ap|}: orders", selector: "app: orders"),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects app=orders, but its own template makes pods with ap=orders; did you mean 'app'?");

    [Fact]
    public void Reports_LabelThatTheTemplateLacks() => ManifestVerifier.VerifyMessage(
        Deployment(labels: "app: orders", selector: "app: orders, tier: api").Replace("      labels", "      {|KW1004:labels|}", StringComparison.Ordinal),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects tier=api, but its own template makes pods with app=orders");

    [Theory]
    [InlineData("operator: NotIn, values: [orders]", "app NotIn (orders)")]
    [InlineData("operator: In, values: [web, shop]", "app In (web, shop)")]
    public void Reports_RequirementThatTheTemplateBreaks(string requirement, string shown) => ManifestVerifier.VerifyMessage(
        WithExpression(requirement, "app: {|KW1004:orders|}"),
        "KW1004",
        Severity.Error,
        $"Deployment 'orders' selects pods where {shown}, but its own template makes pods with app=orders");

    [Fact]
    public void Reports_LabelThatMustNotExist() => ManifestVerifier.VerifyMessage(
        WithExpression("operator: DoesNotExist", "{|KW1004:app|}: orders"),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects pods where app DoesNotExist, but its own template makes pods with app=orders");

    [Fact]
    public void Reports_ReplicationController() => ManifestVerifier.VerifyMessage(
        Controller("selector: { app: orders }", "app: {|KW1004:ordres|}"),
        "KW1004",
        Severity.Error,
        "ReplicationController 'orders' selects app=orders, but its own template makes pods with app=ordres; did you mean 'orders'?");

    [Theory]
    [InlineData("operator: In, values: [orders, web]")]
    [InlineData("operator: NotIn, values: [web]")]
    [InlineData("operator: Exists")]
    public void Ignores_RequirementThatTheTemplateSatisfies(string requirement) => ManifestVerifier.Verify(WithExpression(requirement, "app: orders"));

    [Fact]
    public void Ignores_ReplicationControllerWithoutSelector() => ManifestVerifier.Verify(Controller("replicas: 1", "app: orders"));

    [Fact]
    public void Ignores_MoreLabelsInTheTemplate() => ManifestVerifier.Verify(Deployment(labels: "app: orders, version: v1", selector: "app: orders"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Deployment(labels: "app: \"${APP}\"", selector: "app: orders"));

    [Fact]
    public void Fixes_ByTheOtherSide() => ManifestVerifier.VerifyFix(
        Deployment(labels: "app: {|KW1004:ordres|}", selector: "app: orders"),
        "KW1004",
        Deployment());

    [Fact]
    public void Reports_AllThatTheTemplateLacks() => ManifestVerifier.VerifyMessage(
        Deployment(labels: "app: orders", selector: "app: orders, tier: api, zone: a").Replace("      labels", "      {|KW1004:labels|}",
            StringComparison.Ordinal),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects tier=api and zone=a, but its own template makes pods with app=orders");

    [Fact]
    public void Reports_TemplateWithoutLabels() => ManifestVerifier.VerifyMessage(
        Deployment(labels: "", selector: "app: orders").Replace("      labels", "      {|KW1004:labels|}", StringComparison.Ordinal),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects app=orders, but its own template makes pods with no labels");

    [Fact]
    public void Reports_LabelThatMustExist() => ManifestVerifier.VerifyMessage(
        WithExpression("operator: Exists", "tier: api").Replace("      labels", "      {|KW1004:labels|}", StringComparison.Ordinal),
        "KW1004",
        Severity.Error,
        "Deployment 'orders' selects app Exists, but its own template makes pods with tier=api");

    [Fact]
    public void Fixes_ByTheNearestValueOfARequirement() => ManifestVerifier.VerifyFix(
        WithExpression("operator: In, values: [orders, web]", "app: {|KW1004:ordres|}"),
        "KW1004",
        WithExpression("operator: In, values: [orders, web]", "app: orders"));

    [Theory]
    [InlineData("app: orders", null)]
    [InlineData("app: ordres", "app: orders")]
    public void Reports_AtTheSelector_WhereTheNameOrTheOwnLabelsAgreeWithTheTemplate(string template, string? own)
    {
        var name = own is null ? "orders" : "web";
        var selector = template == "app: orders" ? "app: {|KW1004:ordres|}" : "app: orders";
        var labels = template == "app: orders" ? template : "app: {|KW1004:ordres|}";
        ManifestVerifier.Verify(Deployment(name, labels, selector, own));
    }

    [Fact]
    public void Reports_AtTheSelector_WhereAServiceSelectsThePods() =>
        ManifestVerifier.Verify(Deployment("web", "app: shop", "app: {|KW1004:shpo|}") + Service("app: shop", "web"));

    [Fact]
    public void Reports_JobWithASelectorOfItsOwn()
    {
        Assert.Contains(ManifestVerifier.Check(null, ("job.yaml", Job("manualSelector: true"))), finding => finding.Id == "KW1004");
        Assert.DoesNotContain(ManifestVerifier.Check(null, ("job.yaml", Job("manualSelector: false"))), finding => finding.Id == "KW1004");
    }

    [Fact]
    public void Ignores_WhatIsNoText() => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("a.yaml", Deployment(labels: "version: 1.0", selector: "version: '1.0'") + Deployment("web", "version: '1'", "version: 1.0"))),
        finding => finding.Id == "KW1004");

    [Fact]
    public void Ignores_KeyThatIsAPlaceholder() => ManifestVerifier.Verify(Deployment(labels: "'${KEY}': orders", selector: "app: orders"));

    [Fact]
    public void Ignores_WhatAnOverlayLabels() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Deployment(labels: "app: x", selector: "app: orders")),
            ("kustomization.yaml", "commonLabels: { app: shop }\nresources: [a.yaml]")),
        finding => finding.Id == "KW1004");

    [Fact]
    public void Reports_KeyAtTheSelector_WhereTheOwnLabelsAgreeWithTheTemplate()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Deployment(selector: "{|KW1004:ap|}: orders", own: "app: orders")));
        Assert.Equal("the template's label", Assert.Single(finding.Related).Message);
        finding = Assert.Single(ManifestVerifier.Verify(Deployment(labels: "{|KW1004:ap|}: orders", selector: "app: orders")));
        Assert.Equal("the selector", Assert.Single(finding.Related).Message);
    }

    [Fact]
    public void Fixes_NothingByAValueThatIsInvalidItself()
    {
        var finding = Assert.Single(ManifestVerifier.Check(null, ("a.yaml", Deployment("web", "app: my orders", "app: orders", "app: my orders"))),
            finding => finding.Id == "KW1004");
        Assert.Null(finding.Fix);
        Assert.DoesNotContain("did you mean", finding.Message, StringComparison.Ordinal);
    }

    private static string Job(string spec) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: orders
        spec:
          {{spec}}
          selector:
            matchLabels: { app: orders }
          template:
            metadata:
              labels: { app: ordres }
            spec:
              restartPolicy: Never
              containers:
                - name: api
                  image: shop/orders:1.4
        """;

    private static string WithExpression(string requirement, string labels) =>
        Deployment(labels: labels, selector: "").Replace("matchLabels: {  }", $"matchExpressions: [{{ key: app, {requirement} }}]", StringComparison.Ordinal);

    private static string Controller(string spec, string labels) => $$"""
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: orders
        spec:
          {{spec}}
          template:
            metadata:
              labels: { {{labels}} }
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
        """;
}
