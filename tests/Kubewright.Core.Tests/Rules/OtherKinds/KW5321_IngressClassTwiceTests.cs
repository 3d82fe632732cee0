using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5321_IngressClassTwiceTests
{
    [Fact]
    public void Reports_TwoClasses() => ManifestVerifier.VerifyMessage(
        IngressWith("{|KW5321:traefik|}", "nginx"),
        "KW5321",
        Severity.Error,
        "Ingress 'shop' has the class 'traefik' in its annotation and 'nginx' in 'ingressClassName'; remove the annotation, which is the old form");

    [Theory]
    [InlineData("nginx", "nginx")]
    [InlineData("nginx", "null")]
    [InlineData("nginx", "${CLASS}")]
    public void Ignores_OneClass(string annotation, string field) => ManifestVerifier.Verify(IngressWith(annotation, field));

    private static string IngressWith(string annotation, string field) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
          annotations:
            kubernetes.io/ingress.class: {annotation}
        spec:
          ingressClassName: {field}
          defaultBackend:
            resource:
              kind: StorageBucket
              name: assets
        """;
}
