using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5311_IngressHostTests
{
    [Fact]
    public void Reports_Port() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {|KW5311:example.com:8080|}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5311",
        Severity.Error,
        "Ingress 'shop': the host 'example.com:8080' holds a port; an Ingress listens on 80 and 443 alone, write the name without it");

    [Fact]
    public void Reports_AllHosts() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {|KW5311:"*"|}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5311",
        Severity.Error,
        "Ingress 'shop': the host '*' stands for all hosts, which is written by leaving 'host' out");

    [Fact]
    public void Reports_Url() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {|KW5311:https://example.com|}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5311",
        Severity.Error,
        "Ingress 'shop': the host 'https://example.com' is a URL; write the name alone, without scheme and path");

    [Fact]
    public void Reports_Address() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {|KW5311:10.0.0.1|}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5311",
        Severity.Error,
        "Ingress 'shop': the host '10.0.0.1' is an IP address; a rule is for a DNS name");

    [Fact]
    public void Reports_InnerWildcard() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {|KW5311:shop.*.com|}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5311",
        Severity.Error,
        "Ingress 'shop': the host 'shop.*.com' has its '*' elsewhere than as the whole first part, as in *.example.com");

    [Fact]
    public void Reports_Underscore() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {|KW5311:my_shop.com|}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Fact]
    public void Ignores_Wildcard() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: "*.example.com"
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Fact]
    public void Ignores_Name() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: localhost
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Theory]
    [InlineData("${HOST}")]
    [InlineData("registry.<your domain>")]
    [InlineData("auth.VAR_DOMAIN_NAME")]
    public void Ignores_Placeholder(string host) => ManifestVerifier.Verify(
        $$"""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: {{host}}
                  http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Fact]
    public void Reports_HostsOfCertificates() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              defaultBackend:
                resource:
                  kind: StorageBucket
                  name: shop
              tls:
                - hosts:
                    - {|KW5311:Shop.example.com|}
                    - {|KW5311:"*"|}
                    - {|KW5311:shop.example.com:443|}
            """);

    [Fact]
    public void Ignores_HostsOfCertificates() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              defaultBackend:
                resource:
                  kind: StorageBucket
                  name: shop
              tls:
                - hosts:
                    - shop.example.com
                    - "*.example.com"
                    - 192.0.2.10
                    - ${HOST}
            """);
}
