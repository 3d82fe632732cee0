using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5102_TextNotQuotedTests
{
    [Fact]
    public void Reports_Number() => ManifestVerifier.VerifyMessage(
        ConfigMap("{|KW5102:1.0|}"),
        "KW5102",
        Severity.Error,
        "ConfigMap 'orders': 'data.value' must be a string, but 1.0 is read as a number; write \"1.0\"");

    [Fact]
    public void Reports_WordThatYaml11TakesForABoolean() => ManifestVerifier.VerifyMessage(
        ConfigMap("{|KW5102:off|}"),
        "KW5102",
        Severity.Error,
        "ConfigMap 'orders': 'data.value' must be a string, but off is read as a boolean; write \"off\"");

    [Theory]
    [InlineData("\"1.0\"")]
    [InlineData("'true'")]
    [InlineData("2024-01-02")]
    [InlineData("12:30:45")]
    [InlineData("1.2.3")]
    [InlineData("~")]
    [InlineData("${PORT}")]
    public void Ignores_Texts(string value) => ManifestVerifier.Verify(ConfigMap(value));

    [Fact]
    public void Fixes_ByQuoting() => ManifestVerifier.VerifyFix(ConfigMap("{|KW5102:0123|}"), "KW5102", ConfigMap("\"0123\""));

    private static string ConfigMap(string value) => $"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: orders
        data:
          value: {value}
        """;
}
