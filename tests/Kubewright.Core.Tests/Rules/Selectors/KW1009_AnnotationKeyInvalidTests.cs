using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1009_AnnotationKeyInvalidTests
{
    [Fact]
    public void Reports_InvalidKey() => ManifestVerifier.VerifyMessage(
        Annotated("{|KW1009:shop.example/build/number|}"),
        "KW1009",
        Severity.Error,
        "Deployment 'orders': 'shop.example/build/number' is not a valid annotation key: it has more than one '/'; a key is a name of letters, digits, '-', '_' "
        + "and '.' that starts and ends with a letter or digit, up to 63 characters, after an optional domain name and '/'");

    [Fact]
    public void Reports_KeyInTheTemplate() => ManifestVerifier.Verify(
        Deployment().Replace("      labels", "      annotations: { {|KW1009:tail-|}: x }\n      labels", StringComparison.Ordinal));

    [Theory]
    [InlineData("prometheus.io/scrape")]
    [InlineData("Shop.Example/Build")]
    [InlineData("note")]
    public void Ignores_ValidKey(string key) => ManifestVerifier.Verify(Annotated(key));

    private static string Annotated(string key) =>
        Deployment().Replace("  name: orders\n", $"  name: orders\n  annotations: {{ {key}: x }}\n", StringComparison.Ordinal);
}
