using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5452_TlsSecretWithoutPemTests
{
    private static string Secret(string type, string certificate) => $$"""
        apiVersion: v1
        kind: Secret
        metadata: {name: web}
        type: {{type}}
        data:
          tls.crt: {{certificate}}
          tls.key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCg==
        """;

    [Fact]
    public void Reports_ValueThatIsNotPem() => ManifestVerifier.VerifyMessage(
        Secret("kubernetes.io/tls", "{|KW5452:YmFy|}"),
        "KW5452",
        Severity.Info,
        "Secret 'web': the value of 'tls.crt' is not PEM, which begins with '-----BEGIN', so that nothing can serve TLS with it");

    [Theory]
    [InlineData("kubernetes.io/tls", "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==")]
    [InlineData("kubernetes.io/tls", "${CERTIFICATE}")]
    [InlineData("Opaque", "YmFy")]
    public void Ignores_PemAndWhatIsNotKnown(string type, string certificate) => ManifestVerifier.Verify(Secret(type, certificate));
}
