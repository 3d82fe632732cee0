using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1008_LabelValueInvalidTests
{
    [Theory]
    [InlineData("team red", "it has a space")]
    [InlineData("feature/login", "it has the character '/'")]
    [InlineData("app:1.0", "it has the character ':'")]
    [InlineData("a@b.c", "it has the character '@'")]
    [InlineData("-a", "it starts with '-'")]
    [InlineData("a.", "it ends with '.'")]
    [InlineData("ä", "it has the character 'ä'")]
    [InlineData("vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv", "it has 64 characters, more than 63")]
    public void Reports_InvalidValue(string value, string problem) => ManifestVerifier.VerifyMessage(
        Deployment(own: "owner: {|KW1008:\"" + value + "\"|}"),
        "KW1008",
        Severity.Error,
        $"Deployment 'orders': '{value}' is not a valid label value: {problem}; a value has letters, digits, '-', '_' and '.', starts and ends with a letter or "
            + "digit, and has up to 63 characters");

    [Fact]
    public void Reports_ServiceSelector_AndNothingElseOfIt() => ManifestVerifier.Verify(Deployment() + Service("app: {|KW1008:my orders|}"));

    [Fact]
    public void Reports_ValueOfARequirement() => ManifestVerifier.Verify("""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: orders
        spec:
          minAvailable: 1
          selector:
            matchExpressions:
              - { key: app, operator: In, values: [orders, {|KW1008:my orders|}] }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("1.0")]
    [InlineData("A_b-c.d")]
    [InlineData("vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv")]
    [InlineData("${OWNER NAME}")]
    [InlineData("<node-name>")]
    public void Ignores_ValidValue(string value) => ManifestVerifier.Verify(Deployment(own: $"owner: \"{value}\""));

    [Fact]
    public void Ignores_Annotation() =>
        ManifestVerifier.Verify(
            Deployment().Replace("  name: orders\n", "  name: orders\n  annotations: { note: any text at all }\n", StringComparison.Ordinal));

    [Fact]
    public void Reports_LabelsAndSelectorOfATemplate() =>
        ManifestVerifier.Verify(Deployment(labels: "app: {|KW1008:my orders|}", selector: "app: {|KW1008:my orders|}"));

    [Theory]
    [InlineData("apiVersion: example.com/v1\nkind: Shop")]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization")]
    public void Ignores_WhatKubernetesItselfDoesNotServe(string type) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", type + "\nmetadata: { name: a, labels: { owner: 'a b', 'c d': e }, annotations: { 'f g': h } }\n")),
        finding => finding.Id is "KW1007" or "KW1008" or "KW1009");
}
