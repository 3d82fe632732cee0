using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5313_PolicyPeerTests
{
    [Fact]
    public void Reports_BlockBesideSelector() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - from:
                    - {|KW5313:ipBlock|}:
                        cidr: 10.0.0.0/8
                      podSelector: {}
            """,
        "KW5313",
        Severity.Error,
        "NetworkPolicy 'orders': a peer has 'ipBlock' beside a selector; write an item for each, they are alternatives");

    [Fact]
    public void Reports_PeerThatNamesNobody() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - from:
                    - {|KW5313:podSelector|}: ~
            """);

    [Fact]
    public void Ignores_TwoSelectors() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - from:
                    - podSelector: {}
                      namespaceSelector: {}
            """);

    [Fact]
    public void Ignores_NoPeers() => ManifestVerifier.Verify(
        """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: orders
            spec:
              podSelector: {}
              ingress:
                - {}
            """);

    [Fact]
    public void Reports_AsInformation_WhereAPatchThatIsNotHereMayNameThePeer() => Assert.All(
        ManifestVerifier.Verify(
            null,
            ("base/kustomization.yaml", "resources: [policy.yaml]\n"),
            ("base/policy.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: orders
                spec:
                  podSelector: {}
                  ingress:
                    - from:
                        - {|KW5313:{}|}
                """),
            ("overlay/kustomization.yaml", "resources: [../base]\npatches: [{ path: {|KW9010:peers.yaml|} }]\n")),
        finding => Assert.Equal(Severity.Info, finding.Severity));
}
