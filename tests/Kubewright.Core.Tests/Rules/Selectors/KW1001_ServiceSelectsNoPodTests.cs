using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1001_ServiceSelectsNoPodTests
{
    private static readonly CheckOptions ClosedWorld = new() { ClosedWorld = true };

    [Fact]
    public void Reports_MisspeltValue() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("app: {|KW1001:ordres|}"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: the pods of Deployment 'orders' carry app=orders, not app=ordres; did you mean 'orders'?");

    [Fact]
    public void Reports_ValueInOtherCase() => Verify(Severity.Warning, Deployment() + Service("app: {|KW1001:Orders|}", "shop"));

    [Fact]
    public void Reports_MisspeltKey() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("{|KW1001:ap|}: orders"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: the pods of Deployment 'orders' carry app=orders, not ap=orders; did you mean 'app'?");

    [Fact]
    public void Reports_KeyInOtherCase() => Verify(Severity.Warning, Deployment() + Service("{|KW1001:App|}: orders", "shop"));

    [Fact]
    public void Reports_OnePairInWhichNamesakesDiffer() => ManifestVerifier.VerifyMessage(
        Deployment(labels: "app: shop, role: front") + Service("app: shop, role: {|KW1001:orders|}"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: the pods of Deployment 'orders' carry role=front, not role=orders; did you mean 'front'?");

    [Fact]
    public void Reports_LabelThatThePodsOfItsNamesakeLack() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("app: orders, tier: {|KW1001:api|}"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: the pods of Deployment 'orders' carry no label 'tier'");

    [Fact]
    public void Reports_PodNameBeyondTheReplicas() => ManifestVerifier.VerifyMessage(
        Deployment(kind: "StatefulSet", spec: "replicas: 2") + Service("app: orders, statefulset.kubernetes.io/pod-name: {|KW1001:orders-2|}"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: StatefulSet 'orders' has 2 replicas, so its pods are 'orders-0' to 'orders-1', and 'orders-2' is none of them");

    [Fact]
    public void Reports_ControllerLabelOfAnotherKind() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("app: orders, statefulset.kubernetes.io/pod-name: {|KW1001:orders-0|}"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: the pods of Deployment 'orders' carry no label 'statefulset.kubernetes.io/pod-name', which a StatefulSet adds to its "
        + "own pods only");

    [Fact]
    public void Reports_AsInformation_WhereNothingIsNear() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("app: {|KW1001:payments|}", "payments"),
        "KW1001",
        Severity.Info,
        "Service 'payments' selects app=payments, but no workload among the manifests makes pods with that label; pods carry app=orders");

    [Fact]
    public void Reports_AsWarning_WhereNothingIsNearAndEverythingIsHere() =>
        Verify(Severity.Warning, Deployment() + Service("app: {|KW1001:payments|}", "payments"), ClosedWorld);

    [Fact]
    public void Reports_AsInformation_WhereEverythingIsHereAndAnOperatorMayMakeThePods()
    {
        const string kafka = """
            apiVersion: kafka.strimzi.io/v1beta2
            kind: Kafka
            metadata:
              name: events
            spec:
              kafka:
                replicas: 3
            """;
        var finding = Assert.Single(ManifestVerifier.Verify(Service("strimzi.io/cluster: {|KW1001:events|}", "brokers") + kafka, ClosedWorld));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(
            "Service 'brokers' selects strimzi.io/cluster=events, but no workload among the manifests makes pods with that label; an operator may, of a custom "
            + "resource that names it",
            finding.Message);
    }

    [Fact]
    public void Reports_AsInformation_SiblingThatAnotherServiceSelects() =>
        Verify(Severity.Info, Deployment("redis-1", "app: redis-1") + Service("app: redis-1", "redis-1") + Service("app: {|KW1001:redis-2|}", "redis-2"));

    [Fact]
    public void Reports_TypoAcrossDirectories()
    {
        var findings = ManifestVerifier.Verify(null, ("k8s/deployments/orders.yaml", Deployment()),
            ("k8s/services/orders.yaml", Service("app: {|KW1001:ordrs|}")));
        Assert.Equal(Severity.Warning, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Reports_CopyThatStillSelectsWhatStandsBesideItsOriginal()
    {
        var findings = ManifestVerifier.Verify(
            null,
            ("one/orders.yaml", Deployment() + Service()),
            ("two/orders.yaml", Deployment("orders-alt", "app: orders-alt") + Service("app: {|KW1001:orders|}")));
        Assert.Equal(
            "Service 'orders' selects nothing that is beside it: the pods of Deployment 'orders-alt' carry app=orders-alt, not app=orders; did you mean "
            + "'orders-alt'?",
            Assert.Single(findings).Message);
    }

    [Fact]
    public void Fixes_TheValue() => ManifestVerifier.VerifyFix(
        Deployment() + Service("app: {|KW1001:ordres|}"),
        "KW1001",
        Deployment() + Service());

    [Fact]
    public void Fixes_TheValueInItsQuotes() => ManifestVerifier.VerifyFix(
        Deployment(labels: "app: \"1.0\"") + Service("app: {|KW1001:'1.00'|}"),
        "KW1001",
        Deployment(labels: "app: \"1.0\"") + Service("app: '1.0'"));

    [Fact]
    public void Ignores_SelectedPods() => ManifestVerifier.Verify(Deployment() + Service());

    [Fact]
    public void Ignores_PodNameOfAStatefulSet() =>
        ManifestVerifier.Verify(Deployment(kind: "StatefulSet") + Service("app: orders, statefulset.kubernetes.io/pod-name: orders-0"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Deployment() + Service("app: \"${APP}\""));

    [Fact]
    public void Ignores_PodsOfAnAlternative() => ManifestVerifier.Verify(
        null,
        ("base/orders.yaml", Deployment("shop-orders") + Service()),
        ("prod/orders.yaml", Service()));

    [Fact]
    public void Reports_AtTheLabelsThatAKustomizationWrites() => ManifestVerifier.Verify(
        ClosedWorld,
        ("base/kustomization.yaml", Kustomization("resources: [orders.yaml]")),
        ("base/orders.yaml", Service()),
        ("prod/kustomization.yaml", Kustomization("resources: [../base]\n{|KW5407:commonLabels|}: { app: {|KW1001:orders|} }")));

    [Fact]
    public void Reports_TypoInABaseWhoseOverlayLeavesLabelsAlone()
    {
        var findings = ManifestVerifier.Verify(
            null,
            ("base/kustomization.yaml", Kustomization("resources: [orders.yaml]")),
            ("base/orders.yaml", Deployment() + Service("app: {|KW1001:ordres|}")),
            ("prod/kustomization.yaml", Kustomization("resources: [../base]\nnamespace: shop\nimages: [{ name: shop/orders, newTag: '2' }]")));
        Assert.Single(findings, finding => finding.Id == "KW1001");
    }

    [Fact]
    public void Ignores_PodsOfACustomResource() => ManifestVerifier.Verify(Service("app: orders") + """
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata:
          name: orders
        spec:
          template:
            metadata:
              labels: { app: orders }
            spec:
              containers: [{ name: orders, image: orders }]
        """);

    [Fact]
    public void Ignores_WorkloadWhoseTemplateIsMistaken() =>
        ManifestVerifier.Verify(Deployment(labels: "app: {|KW1004:ordres|}", selector: "app: orders", own: "app: orders") + Service());

    [Theory]
    [InlineData("replicas: 1", "statefulset.kubernetes.io/pod-name", "orders-1",
        "StatefulSet 'orders' has 1 replica, so its pods are 'orders-0', and 'orders-1' is none of them")]
    [InlineData("replicas: 2", "apps.kubernetes.io/pod-index", "'2'",
        "StatefulSet 'orders' has 2 replicas, so its pods are '0' to '1', and '2' is none of them")]
    [InlineData("replicas: 0", "statefulset.kubernetes.io/pod-name", "orders-0",
        "the pods of StatefulSet 'orders' carry no label 'statefulset.kubernetes.io/pod-name', which a StatefulSet adds to its own pods only")]
    public void Reports_PodsThatTheReplicasDoNotMake(string replicas, string key, string value, string reason) => ManifestVerifier.VerifyMessage(
        Deployment(kind: "StatefulSet", spec: replicas) + Service($"app: orders, {key}: {{|KW1001:{value}|}}"),
        "KW1001",
        Severity.Warning,
        "Service 'orders' selects no pod: " + reason);

    [Fact]
    public void Reports_WhatThePodsCarryInstead()
    {
        var related = Assert.Single(Assert.Single(ManifestVerifier.Verify(Deployment() + Service("app: {|KW1001:ordres|}"))).Related);
        Assert.Equal(("app: orders", "the pods of Deployment 'orders' carry this"), (related.Span.Text, related.Message));
        related = Assert.Single(Assert.Single(ManifestVerifier.Verify(Deployment() + Service("app: orders, tier: {|KW1001:api|}"))).Related);
        Assert.Equal(("orders", "Deployment 'orders' is the nearest"), (related.Span.Text, related.Message));
    }

    private static void Verify(Severity severity, string marked, CheckOptions? options = null) =>
        Assert.Equal(severity, Assert.Single(ManifestVerifier.Verify(marked, options), finding => finding.Id == "KW1001").Severity);

    private static string Kustomization(string content) => $"""
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        {content}
        """;
}
