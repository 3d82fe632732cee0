using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5320_IngressReferenceNameTests
{
    [Fact]
    public void Reports_ClassInCapitals() => ManifestVerifier.VerifyMessage(
        IngressWith("ingressClassName: {|KW5320:Nginx|}"),
        "KW5320",
        Severity.Error,
        "Ingress 'shop': the ingressClassName 'Nginx' holds the capital 'N'; lower-case letters, digits, '-' and '.' are allowed");

    [Theory]
    [InlineData("ingressClassName: {|KW5320:\"\"|}")]
    [InlineData("tls: [{ secretName: {|KW5320:Shop_TLS|} }]")]
    public void Reports_OtherNames(string field) => ManifestVerifier.Verify(IngressWith(field));

    [Fact]
    public void Reports_NamesOfBackends() => Assert.Equal(
        [
            "Ingress 'shop': the Service name 'Orders_Api' holds the capital 'O'; lower-case letters, digits and '-' are allowed",
            "Ingress 'shop': the apiGroup 'K8S' holds the capital 'K'; lower-case letters, digits, '-' and '.' are allowed",
        ],
        ManifestVerifier.Check(null, ("shop.yaml", """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              defaultBackend:
                service:
                  name: Orders_Api
                  port:
                    number: 80
              rules:
                - http:
                    paths:
                      - path: /
                        pathType: Prefix
                        backend:
                          resource:
                            apiGroup: K8S
                            kind: Bucket
                            name: assets
            """)).Where(finding => finding.Id == "KW5320").Select(finding => finding.Message));

    [Theory]
    [InlineData("ingressClassName: nginx.internal")]
    [InlineData("ingressClassName: null")]
    [InlineData("ingressClassName: ${CLASS}")]
    [InlineData("tls: [{ secretName: \"\" }, { secretName: shop.tls }, {}]")]
    public void Ignores_Names(string field) => ManifestVerifier.Verify(IngressWith(field));

    private static string IngressWith(string field) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
        spec:
          {field}
          defaultBackend:
            resource:
              kind: StorageBucket
              name: assets
        """;
}
