using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5215_UnknownResourceTests
{
    [Fact]
    public void Reports_OtherWord() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                {|KW5215:mem|}: 1Gi
            """),
        "KW5215",
        Severity.Error,
        "Deployment 'orders': container 'api' has limits of 'mem', which is not a resource; did you mean 'memory'?");

    [Fact]
    public void Reports_UnknownWord() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                {|KW5215:gpu|}: 1
            """),
        "KW5215",
        Severity.Error,
        "Deployment 'orders': container 'api' has limits of 'gpu', which is not a resource; cpu, memory and ephemeral-storage are, and names with a domain such "
        + "as nvidia.com/gpu");

    [Fact]
    public void Ignores_KnownResources() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                cpu: 1
                memory: 1Gi
                ephemeral-storage: 1Gi
                hugepages-2Mi: 4Mi
                nvidia.com/gpu: 1
            """));

    [Fact]
    public void Fixes_ByTheName() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                {|KW5215:Memory|}: 1Gi
            """),
        "KW5215",
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 1Gi
            """));

    [Fact]
    public void Reports_DevicesWithoutValidNames() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                {|KW5215:shop_example/gpu|}: 1
                {|KW5215:requests.nvidia.com/gpu|}: 1
            """));
}
