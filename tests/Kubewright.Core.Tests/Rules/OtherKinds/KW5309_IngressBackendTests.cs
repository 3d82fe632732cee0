using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5309_IngressBackendTests
{
    [Fact]
    public void Reports_NoBackend() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - http:
                    paths:
                    - {|KW5309:path|}: /
                      pathType: Prefix
            """,
        "KW5309",
        Severity.Error,
        "Ingress 'shop': a path has no 'backend'");

    [Fact]
    public void Reports_EmptyBackend() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - http:
                    paths:
                    - path: /
                      pathType: Prefix
                      {|KW5309:backend|}: {}
            """,
        "KW5309",
        Severity.Error,
        "Ingress 'shop': a backend needs a 'service' or a 'resource'");

    [Fact]
    public void Reports_ServiceAndResource() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        service: {name: {|KW4001:orders|}, port: {number: 80}}
                        {|KW5309:resource|}:
                          apiGroup: k8s.example.com
                          kind: Bucket
                          name: icons
            """);

    [Fact]
    public void Reports_NoPort() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        {|KW5309:service|}: {name: {|KW4001:orders|}}
            """,
        "KW5309",
        Severity.Error,
        "Ingress 'shop': the backend 'orders' needs the port of the Service, 'port.number' or 'port.name'");

    [Fact]
    public void Reports_PortByNameAndNumber() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - http:
                    paths:
                    - path: /
                      pathType: Prefix
                      backend:
                        service: {name: {|KW4001:orders|}, port: {name: http, {|KW5309:number|}: 80}}
            """,
        "KW5309",
        Severity.Error,
        "Ingress 'shop': a backend's port has both a name and a number, it has one of them");

    [Fact]
    public void Ignores_Resource() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              rules:
                - http:
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
    public void Ignores_OlderVersions() => ManifestVerifier.Verify(
        """
            apiVersion: {|KW5107:networking.k8s.io/v1beta1|}
            kind: Ingress
            metadata:
              name: shop
            spec:
              backend:
                serviceName: {|KW4001:orders|}
                servicePort: 80
            """);
}
