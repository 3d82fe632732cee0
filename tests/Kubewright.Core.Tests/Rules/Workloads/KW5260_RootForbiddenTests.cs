using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5260_RootForbiddenTests
{
    [Fact]
    public void Reports_RootOfAContainer() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsUser: {|KW5260:0|}
            """, pod: """
            securityContext:
              runAsNonRoot: true
            """),
        "KW5260",
        Severity.Warning,
        "Deployment 'orders': container 'api' has 'runAsUser: 0' and 'runAsNonRoot: true', so the kubelet does not start it");

    [Fact]
    public void Reports_RootOfThePod() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              runAsNonRoot: true
              runAsUser: {|KW5260:0|}
            """));

    [Fact]
    public void Reports_RootOfAnInitContainer() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              runAsNonRoot: true
            initContainers:
              - name: wait
                image: shop/wait:1.4
                securityContext:
                  runAsUser: {|KW5260:0|}
            """));

    [Fact]
    public void Ignores_ContainersOwnUser() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsUser: 1000
            """, pod: """
            securityContext:
              runAsNonRoot: true
              runAsUser: 0
            """));

    [Fact]
    public void Ignores_ContainerThatAllowsRoot() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsNonRoot: false
            """, pod: """
            securityContext:
              runAsNonRoot: true
              runAsUser: 0
            """));

    [Fact]
    public void Ignores_UnknownUser() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              runAsNonRoot: true
              runAsUser: "{{ .user }}"
            """));
}
