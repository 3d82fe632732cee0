using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5314_PolicyEndPortTests
{
    [Fact]
    public void Reports_LowerEnd() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - ports:
                    - port: 9000
                      endPort: {|KW5314:8000|}
            """,
        "KW5314",
        Severity.Error,
        "NetworkPolicy 'orders': a range of ports goes from 9000 to 8000; it must end where it begins or later");

    [Fact]
    public void Reports_NamedPort() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - ports:
                    - port: http
                      {|KW5314:endPort|}: 8000
            """,
        "KW5314",
        Severity.Error,
        "NetworkPolicy 'orders': 'endPort' needs a numeric 'port' to begin with, not the name 'http'");

    [Fact]
    public void Reports_NoPort() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - ports:
                    - {|KW5314:endPort|}: 8000
            """);

    [Fact]
    public void Ignores_Range() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - ports:
                    - port: 8000
                      endPort: 8000
            """);
}
