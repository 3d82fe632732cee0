using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5203_ContainerNameTwiceTests
{
    [Fact]
    public void Reports_TwoContainers() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: setup
                image: shop/setup:1.0
              - name: {|KW5203:setup|}
                image: shop/setup:1.1
            """),
        "KW5203",
        Severity.Error,
        "Deployment 'orders': 'initContainers' of the pod has 'setup' twice");

    [Fact]
    public void Reports_InitContainerLikeAContainer() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: {|KW5203:api|}
                image: shop/setup:1.0
            """));

    [Fact]
    public void Ignores_DifferentNames() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: setup
                image: shop/setup:1.0
            """));

    [Fact]
    public void Ignores_Placeholders() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: ${NAME}
                image: shop/setup:1.0
              - name: ${NAME}
                image: shop/setup:1.0
            """));
}
