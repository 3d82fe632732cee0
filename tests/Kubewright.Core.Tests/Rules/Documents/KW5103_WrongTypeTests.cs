using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5103_WrongTypeTests
{
    [Theory]
    [InlineData("minReadySeconds: {|KW5103:\"2\"|}", "'spec.minReadySeconds' must be a whole number, but is the text \"2\"; write 2")]
    [InlineData("minReadySeconds: {|KW5103:2.5|}", "'spec.minReadySeconds' must be a whole number, but is the number 2.5")]
    [InlineData("minReadySeconds: {|KW5103:99999999999|}",
        "'spec.minReadySeconds' must be a whole number of at most 2147483647, but is the number 99999999999")]
    [InlineData("paused: {|KW5103:\"true\"|}", "'spec.paused' must be true or false, but is the text \"true\"; write true")]
    [InlineData("paused: {|KW5103:1|}", "'spec.paused' must be true or false, but is the number 1")]
    [InlineData("strategy: {|KW5103:Recreate|}", "'spec.strategy' must be a mapping (DeploymentStrategy), but is the text \"Recreate\"")]
    [InlineData("strategy: {|KW5103:[Recreate]|}", "'spec.strategy' must be a mapping (DeploymentStrategy), but is a list")]
    public void Reports_ValueOfAnotherType(string line, string message) =>
        ManifestVerifier.VerifyMessage(Deployment(line, "args: []"), "KW5103", Severity.Error, "Deployment 'orders': " + message);

    [Fact]
    public void Reports_MappingForAList() => ManifestVerifier.VerifyMessage(
        Deployment("paused: false", "env: {|KW5103:{PORT: \"80\"}|}"),
        "KW5103",
        Severity.Error,
        "Deployment 'orders': 'spec.template.spec.containers[0].env' must be a list of EnvVar, but is a mapping; begin each item with '- '");

    [Theory]
    [InlineData("minReadySeconds: 5.0")]
    [InlineData("minReadySeconds: 0x10")]
    [InlineData("minReadySeconds: ~")]
    [InlineData("minReadySeconds: ${SECONDS}")]
    [InlineData("paused: no")]
    public void Ignores_WhatDecodes(string line) => ManifestVerifier.Verify(Deployment(line, "args: []"));

    /// <summary>The selector of a Deployment in a Service: what is to be done is said, and done.</summary>
    [Fact]
    public void Fixes_LabelsThatAreNestedInASelector()
    {
        const string Head = "apiVersion: v1\nkind: Service\nmetadata:\n  name: orders\nspec:\n  ports:\n    - port: 80\n  selector:\n";
        ManifestVerifier.VerifyMessage(
            Head + "    matchLabels:\n      {|KW5103:app: orders|}\n",
            "KW5103",
            Severity.Error,
            "Service 'orders': 'spec.selector.matchLabels' must be a string, but is a mapping; a Service has no 'matchLabels': move the labels up to 'selector'");
        ManifestVerifier.VerifyFix(
            Head + "    matchLabels:\n      {|KW5103:app: orders\n      tier: web|}\n",
            "KW5103",
            Head + "    app: orders\n    tier: web\n");
        ManifestVerifier.VerifyFix(
            Head + "    matchLabels: {|KW5103:{ app: orders, \"on\": 'a b' }|}\n",
            "KW5103",
            Head + "    app: orders\n    \"on\": 'a b'\n");
    }

    [Fact]
    public void Fixes_ByRemovingQuotes() => ManifestVerifier.VerifyFix(
        Deployment("minReadySeconds: {|KW5103:'2'|}", "args: []"),
        "KW5103",
        Deployment("minReadySeconds: 2", "args: []"));

    [Fact]
    public void Fixes_OneWordByMakingAList() => ManifestVerifier.VerifyFix(
        Deployment("paused: false", "command: {|KW5103:/run.sh|}"),
        "KW5103",
        Deployment("paused: false", "command: [/run.sh]"));

    private static string Deployment(string spec, string container) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          {{spec}}
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
                  {{container}}
        """;
}
