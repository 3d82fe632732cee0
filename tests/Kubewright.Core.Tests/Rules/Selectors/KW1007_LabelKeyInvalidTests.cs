using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1007_LabelKeyInvalidTests
{
    [Theory]
    [InlineData("a/b/c", "it has more than one '/'")]
    [InlineData("tail-", "it ends with '-'")]
    [InlineData("_head", "it starts with '_'")]
    [InlineData("my app", "it has a space")]
    [InlineData("/name", "nothing is before its '/'")]
    [InlineData("shop.example/", "its part after the '/' is empty")]
    [InlineData("Shop.example/team", "its part before the '/' has an upper-case letter, and a domain name is written in lower case")]
    [InlineData("shop..example/team", "its part before the '/' is not a domain name: each of its parts starts and ends with a letter or digit")]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "it has 64 characters, more than 63")]
    public void Reports_InvalidKey(string key, string problem)
    {
        var finding = ManifestVerifier.VerifyMessage(
            Deployment(own: "{|KW1007:\"" + key + "\"|}: x"),
            "KW1007",
            Severity.Error,
            $"Deployment 'orders': '{key}' is not a valid label key: {problem}; a key is a name of letters, digits, '-', '_' and '.' that starts and ends with a "
                + "letter or digit, up to 63 characters, after an optional domain name and '/'");
        Assert.Null(finding.Fix);
    }

    [Fact]
    public void Reports_EachPlaceOnce_HoweverOftenAnAliasRepeatsIt() => ManifestVerifier.Verify("""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
          labels: &labels { {|KW1007:a/b/c|}: orders }
        spec:
          selector:
            matchLabels: *labels
          template:
            metadata:
              labels: *labels
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
        """);

    [Fact]
    public void Reports_KeyOfARequirement() => ManifestVerifier.Verify("""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata:
          name: orders
        spec:
          minAvailable: 1
          selector:
            matchExpressions:
              - { key: {|KW1007:a/b/c|}, operator: Exists }
        """);

    [Fact]
    public void Reports_NodeSelector() => ManifestVerifier.Verify(
        Deployment().Replace("      containers:", "      nodeSelector: { {|KW1007:tail-|}: x }\n      containers:", StringComparison.Ordinal));

    [Theory]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("a")]
    [InlineData("A_b-c.d")]
    [InlineData("1")]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk")]
    public void Ignores_ValidKey(string key) => ManifestVerifier.Verify(Deployment(own: $"\"{key}\": x"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Deployment(own: "\"${KEY}\": x"));

    [Fact]
    public void Reports_LabelsAndSelectorOfATemplate() =>
        ManifestVerifier.Verify(Deployment(labels: "{|KW1007:a/b/c|}: orders", selector: "{|KW1007:a/b/c|}: orders"));
}
