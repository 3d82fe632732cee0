using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1013_EndpointsOverwrittenTests
{
    [Fact]
    public void Reports_EndpointsOfAServiceWithSelector() => ManifestVerifier.VerifyMessage(
        Deployment() + Service() + Endpoints("orders", "{|KW1013:subsets|}"),
        "KW1013",
        Severity.Warning,
        "Endpoints 'orders' are written by hand, but Service 'orders' has a selector, so that Kubernetes replaces them by the pods that it selects; remove "
        + "them, or the Service's selector");

    [Fact]
    public void Ignores_EndpointsOfAnotherName() => ManifestVerifier.Verify(Deployment() + Service() + Endpoints("orders-external", "subsets"));

    [Theory]
    [InlineData("type: ExternalName")]
    [InlineData("type: ${TYPE}")]
    public void Ignores_ServiceWhosePodsAreNotSelected(string spec) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Deployment() + Service(spec: spec) + Endpoints("orders", "subsets"))),
        finding => finding.Id == "KW1013");

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("b.yaml")]
    public void Ignores_WhatAnOverlayLabels(string labelled) => Assert.DoesNotContain(
        ManifestVerifier.Check(
            null,
            ("k8s/a.yaml", Deployment() + Service()),
            ("k8s/b.yaml", Endpoints("orders", "subsets")),
            ("k8s/kustomization.yaml", $"commonLabels: {{ app: x }}\nresources: [{labelled}]")),
        finding => finding.Id == "KW1013");

    private static string Endpoints(string name, string subsets) => $$"""
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: {{name}}
        {{subsets}}:
          - addresses: [{ ip: 192.0.2.7 }]
            ports: [{ name: http, port: 8080 }]
        """;
}
