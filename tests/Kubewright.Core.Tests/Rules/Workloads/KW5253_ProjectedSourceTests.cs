using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5253_ProjectedSourceTests
{
    [Fact]
    public void Reports_SourceOfTwoKinds() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: all
                projected:
                  sources:
                    - secret:
                        name: a
                      {|KW5253:configMap|}:
                        name: b
            """),
        "KW5253",
        Severity.Error,
        "Deployment 'orders': the volume 'all' has a source that is several, 'secret' and 'configMap'; write an item for each");

    [Fact]
    public void Reports_TwoFilesAtOnePath() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: all
                projected:
                  sources:
                    - secret:
                        name: a
                        items:
                          - key: x
                            path: x
                    - configMap:
                        name: b
                        items:
                          - key: x
                            path: {|KW5253:x|}
            """));

    [Fact]
    public void Reports_ShortToken() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: all
                projected:
                  sources:
                    - serviceAccountToken:
                        path: token
                        expirationSeconds: {|KW5253:599|}
            """),
        "KW5253",
        Severity.Error,
        "Deployment 'orders': the token in the volume 'all' expires after 599 seconds; at least 600 and at most 4294967296 are allowed");

    [Fact]
    public void Ignores_TokenOfTheDefaultAccount() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          volumes:
            - name: all
              projected:
                sources:
                  - serviceAccountToken:
                      path: token
          containers:
            - name: once
              image: shop/once:1.4
        """);

    [Fact]
    public void Reports_BundleOfNothing() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: all
                projected:
                  sources:
                    - {|KW5253:clusterTrustBundle|}:
                        path: ca
            """));

    [Fact]
    public void Ignores_TokensOfAnAccount() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          serviceAccountName: once
          volumes:
            - name: all
              projected:
                sources:
                  - serviceAccountToken:
                      path: token
                      expirationSeconds: 600
          containers:
            - name: once
              image: shop/once:1.4
        """);

    [Fact]
    public void Ignores_SourcesThatGoTogether() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: all
                projected:
                  sources:
                    - secret:
                        name: a
                        items:
                          - key: x
                            path: x
                    - downwardAPI:
                        items:
                          - path: labels
                            fieldRef:
                              fieldPath: metadata.labels
                    - clusterTrustBundle:
                        name: shop
                        path: ca
            """));
}
