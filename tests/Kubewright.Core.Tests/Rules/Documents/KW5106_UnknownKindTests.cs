using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5106_UnknownKindTests
{
    [Fact]
    public void Reports_MisspeltKind() => ManifestVerifier.VerifyMessage(
        Object("apps/v1", "{|KW5106:Deploymnet|}"),
        "KW5106",
        Severity.Error,
        "Kubernetes has no kind 'Deploymnet' in apps/v1; did you mean 'Deployment'?");

    [Fact]
    public void Reports_KindOfAnotherGroup() => ManifestVerifier.VerifyMessage(
        Object("{|KW5106:apps/v1|}", "Service"),
        "KW5106",
        Severity.Error,
        "Kubernetes 1.36 has no kind 'Service' in apps/v1; it is in v1");

    [Fact]
    public void Reports_VersionThatTheGroupDoesNotHave() => ManifestVerifier.VerifyMessage(
        Object("{|KW5106:autoscaling/v3|}", "HorizontalPodAutoscaler"),
        "KW5106",
        Severity.Warning,
        "Kubernetes 1.36 has no kind 'HorizontalPodAutoscaler' in autoscaling/v3; it is in autoscaling/v1");

    [Theory]
    [InlineData("V1", "Service")]
    [InlineData("v2", "ConfigMap")]
    [InlineData("apps/V1", "Deployment")]
    [InlineData("apps/v1.0", "Deployment")]
    public void Reports_VersionThatThereNeverWas(string apiVersion, string kind) => Assert.Contains(
        ManifestVerifier.Check(null, ("orders.yaml", Object(apiVersion, kind))),
        finding => finding is { Id: "KW5106", Severity: Severity.Error });

    [Fact]
    public void Reports_MisspeltGroup() => ManifestVerifier.VerifyMessage(
        Object("{|KW5106:app/v1|}", "Deployment"),
        "KW5106",
        Severity.Error,
        "Kubernetes has no API group 'app'; did you mean 'apps/v1'?");

    [Fact]
    public void Reports_KindThatIsNearToNoneAsInformation() => ManifestVerifier.VerifyMessage(
        Object("v1", "{|KW5106:Config|}"),
        "KW5106",
        Severity.Info,
        "Kubernetes 1.36 has no kind 'Config' in v1");

    [Theory]
    [InlineData("dapr.io/v1alpha1", "Component")]
    [InlineData("serving.knative.dev/v1", "Service")]
    [InlineData("gateway.networking.k8s.io/v1", "Gateway")]
    [InlineData("skaffold/v4beta1", "Config")]
    [InlineData("v1", "ServiceAccount")]
    [InlineData("${VERSION}", "Deployment")]
    public void Ignores_WhatKubernetesOrOthersServe(string apiVersion, string kind) => ManifestVerifier.Verify(Object(apiVersion, kind));

    [Fact]
    public void Fixes_TheKind() => ManifestVerifier.VerifyFix(Object("v1", "{|KW5106:serviceaccount|}"), "KW5106", Object("v1", "ServiceAccount"));

    [Fact]
    public void Fixes_TheApiVersion() => ManifestVerifier.VerifyFix(Object("{|KW5106:apps/v1|}", "ConfigMap"), "KW5106", Object("v1", "ConfigMap"));

    private static string Object(string apiVersion, string kind) => $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata:
          name: orders
        """;
}
