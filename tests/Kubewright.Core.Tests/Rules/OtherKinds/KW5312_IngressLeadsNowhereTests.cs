using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5312_IngressLeadsNowhereTests
{
    [Fact]
    public void Reports_EmptySpec() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            {|KW5312:spec|}: {}
            """,
        "KW5312",
        Severity.Error,
        "Ingress 'shop' leads nowhere; it needs 'rules' or a 'defaultBackend'");

    [Fact]
    public void Reports_NoSpec() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: {|KW5312:shop|}
            """);

    [Fact]
    public void Ignores_DefaultBackend() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              defaultBackend:
                resource:
                  apiGroup: k8s.example.com
                  kind: Bucket
                  name: icons
            """);

    [Fact]
    public void Ignores_MisspeltRules_ThatAreReportedAsSuch() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
            spec:
              {|KW5101:rule|}: []
            """);
}
