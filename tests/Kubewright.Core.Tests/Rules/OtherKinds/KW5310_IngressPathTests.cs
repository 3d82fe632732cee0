using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5310_IngressPathTests
{
    [Fact]
    public void Reports_RelativePath() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: {|KW5310:api|}
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5310",
        Severity.Error,
        "Ingress 'shop': the path 'api' must begin with '/'");

    [Fact]
    public void Reports_DoubleSlash() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: {|KW5310:/a//b|}
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5310",
        Severity.Error,
        "Ingress 'shop': the path '/a//b' cannot hold '//'");

    [Fact]
    public void Reports_TwoDotsAtTheEnd() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: {|KW5310:/a/..|}
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5310",
        Severity.Error,
        "Ingress 'shop': the path '/a/..' cannot end with '/..'");

    [Fact]
    public void Reports_NoPath() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - {|KW5310:pathType|}: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5310",
        Severity.Error,
        "Ingress 'shop': a path of the type 'Prefix' needs a 'path', such as /");

    [Fact]
    public void Ignores_RegularExpression() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: /api(/|$)(.*)//
                      pathType: ImplementationSpecific
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Fact]
    public void Ignores_AbsolutePath() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: /api/v1
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Fact]
    public void Fixes_BySlash() => ManifestVerifier.VerifyFix(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: {|KW5310:api|}
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """,
        "KW5310",
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - host: shop.example.com
                  http:
                    paths:
                    - path: /api
                      pathType: Prefix
                      backend:
                        resource:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);
}
