using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4023_SecretOfOtherContentTests
{
    [Fact]
    public void Reports_APullSecretWithoutRegistry() => ManifestVerifier.VerifyMessage(
        Naming.Secret + Naming.Deployment("", ", imagePullSecrets: [{ name: {|KW4023:db|} }]"),
        "KW4023",
        Severity.Warning,
        "Deployment 'shop' uses Secret 'db' in 'imagePullSecrets', but that has no key '.dockerconfigjson', so images of private registries are not pulled");

    [Fact]
    public void Reports_ACertificateWithoutKey() => Assert.Contains(
        ManifestVerifier.Check(null, ("a.yaml", Naming.Secret + Ingress)),
        finding => finding is { Id: "KW4023", Severity: Severity.Warning, Span.Text: "db" });

    [Theory]
    [InlineData(".dockerconfigjson: '{\"auths\":{\"r\":{\"auth\":\"eDp5\"}}}'")]
    [InlineData(".dockercfg: '{\"r\":{\"auth\":\"eDp5\"}}'")]
    [InlineData("'${KEY}': a")]
    public void Ignores_PullSecrets(string data) => ManifestVerifier.Verify(
        $"apiVersion: v1\nkind: Secret\nmetadata: {{ name: db }}\nstringData: {{ {data} }}\n---\n"
            + Naming.Deployment("", ", imagePullSecrets: [{ name: db }]"));

    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { tls: [{ hosts: [a.example.com], secretName: db }], defaultBackend: { service: { name: shop, port: { number: 80 } } } }
        """;
}
