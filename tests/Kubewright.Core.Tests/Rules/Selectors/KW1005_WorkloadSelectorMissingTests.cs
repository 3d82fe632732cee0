using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1005_WorkloadSelectorMissingTests
{
    private const string NoSelector = "  selector:\n    matchLabels: { app: orders }\n";

    [Theory]
    [InlineData("Deployment")]
    [InlineData("ReplicaSet")]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    public void Reports_AbsentSelector(string kind) => ManifestVerifier.VerifyMessage(
        Without("app: orders", kind),
        "KW1005",
        Severity.Error,
        $"{kind} 'orders' has no spec.selector; it must select the labels of its own template: matchLabels with app=orders");

    [Fact]
    public void Reports_EmptySelector() => ManifestVerifier.VerifyMessage(
        Deployment().Replace(NoSelector, "  {|KW1005:selector|}: {}\n", StringComparison.Ordinal),
        "KW1005",
        Severity.Error,
        "Deployment 'orders' has an empty selector, which would select every pod of its namespace; it must select its own: matchLabels with app=orders");

    [Fact]
    public void Reports_ReplicationControllerWithoutAnyLabels() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: orders
        spec:
          {|KW1005:template|}:
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
        """);

    [Fact]
    public void Ignores_Selector() => ManifestVerifier.Verify(Deployment());

    [Fact]
    public void Ignores_PatchOfAKustomization() => ManifestVerifier.Verify(
        null,
        ("prod/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches:\n  - path: replicas.yaml\n"),
        ("prod/replicas.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {|KW5403:orders|}\nspec:\n  replicas: 3\n"));

    [Fact]
    public void Ignores_PatchOfAComponent() => ManifestVerifier.Verify(
        null,
        ("ha/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n  - path: replicas.yaml\n"),
        ("ha/replicas.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: orders\nspec:\n  replicas: 3\n"));

    private static string Without(string labels, string kind) =>
        Deployment(labels: labels, kind: kind).Replace(NoSelector, "", StringComparison.Ordinal).Replace("      labels", "      {|KW1005:labels|}",
            StringComparison.Ordinal);

    [Fact]
    public void Reports_NullWhereItIsWritten() => ManifestVerifier.Verify(
        """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: orders
            spec:
              {|KW1005:selector|}:
              template:
                metadata:
                  labels:
                    app: orders
                spec:
                  containers:
                    - name: api
                      image: shop/orders:1.4
            """);

    [Theory]
    [InlineData("{ matchLabels: {} }")]
    [InlineData("{ matchExpressions: [] }")]
    [InlineData("{ matchLabels: {}, matchExpressions: [] }")]
    [InlineData("{ matchLabels: ~, matchExpressions: ~ }")]
    public void Reports_SelectorThatSelectsEverything(string selector) =>
        ManifestVerifier.Verify(Deployment().Replace(NoSelector, $"  {{|KW1005:selector|}}: {selector}\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("  selector: { matchLabel: { app: orders } }\n")]
    [InlineData("  selector: { matchLabel: {} }\n")]
    [InlineData("  selectors: { matchLabels: { app: orders } }\n")]
    public void Ignores_MisspeltFields(string selector) =>
        Assert.DoesNotContain(ManifestVerifier.Check(null, ("a.yaml", Deployment().Replace(NoSelector, selector, StringComparison.Ordinal))),
            finding => finding.Id == "KW1005");

    [Fact]
    public void Reports_TemplateWithoutLabels() => Assert.EndsWith(
        "it must select the labels of its own template: give the template labels, and select them",
        Assert.Single(ManifestVerifier.Verify(
            Deployment(labels: "", selector: "app: orders").Replace(NoSelector, "", StringComparison.Ordinal).Replace("      labels", "      {|KW1005:labels|}",
                StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Reports_JobThatSelectsByItself() => Assert.Equal(
        "manualSelector",
        Assert.Single(
            ManifestVerifier.Check(null, ("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: { name: a }\nspec: { manualSelector: true, template: { "
                + "metadata: { labels: { app: a } }, spec: { restartPolicy: Never, containers: [{ name: a, image: a }] } } }\n")),
            finding => finding.Id == "KW1005").Span.Text);

    [Theory]
    [InlineData("apps/v1beta1")]
    [InlineData("extensions/v1beta1")]
    public void Ignores_VersionsThatFilledItIn(string version) => Assert.DoesNotContain(
        ManifestVerifier.Check(null,
            ("a.yaml", Deployment().Replace(NoSelector, "", StringComparison.Ordinal).Replace("apps/v1", version, StringComparison.Ordinal))),
        finding => finding.Id == "KW1005");

    [Fact]
    public void Ignores_WhatAnOverlayLabels() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Deployment().Replace(NoSelector, "", StringComparison.Ordinal)),
            ("kustomization.yaml", "commonLabels: { app: shop }\nresources: [a.yaml]")),
        finding => finding.Id == "KW1005");

    [Fact]
    public void Ignores_ReplicationControllerThatTakesItsTemplatesLabels() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", "apiVersion: v1\nkind: ReplicationController\nmetadata: { name: a }\nspec: { template: { metadata: { labels: { "
            + "app: a } }, spec: { containers: [{ name: a, image: a }] } } }\n")),
        finding => finding.Id == "KW1005");
}
