using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5109_SecretDataNotBase64Tests
{
    [Theory]
    [InlineData("s3cret!")]
    [InlineData("12345")]
    [InlineData("<password>1</password>")]
    public void Reports_PlainText(string value) => ManifestVerifier.VerifyMessage(
        Secret("{|KW5109:" + value + "|}"),
        "KW5109",
        Severity.Error,
        "Secret 'orders': 'data.password' is not base64; encode it, or write it as it is under 'stringData'");

    [Theory]
    [InlineData("czNjcmV0IQ==")]
    [InlineData("\"\"")]
    [InlineData("${PASSWORD}")]
    [InlineData("<base64-encoded-password>")]
    [InlineData("PASSWORD_B64")]
    [InlineData("|\n    czNj\n    cmV0")]
    public void Ignores_Base64(string value) => ManifestVerifier.Verify(Secret(value));

    [Fact]
    public void Fixes_ByEncoding() => ManifestVerifier.VerifyFix(Secret("{|KW5109:s3cret!|}"), "KW5109", Secret("czNjcmV0IQ=="));

    // Without a '---' the last 'kind' counts, and the data that belongs to the ConfigMap looks like a Secret's.
    [Fact]
    public void Fixes_NothingWhereTheDataMayBeAnotherObjects()
    {
        var findings = ManifestVerifier.Check(null, ("manifest.yaml", """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            stringData:
              password: s3cret!
            data:
              token: aGVsbG8=
            data:
              level: in-fo
            """));
        Assert.Contains(findings, finding => finding.Id == "KW5003");
        Assert.Null(Assert.Single(findings, finding => finding.Id == "KW5109").Fix);
    }

    private static string Secret(string value) => $"""
        apiVersion: v1
        kind: Secret
        metadata:
          name: orders
        data:
          password: {value}
        """;
}
