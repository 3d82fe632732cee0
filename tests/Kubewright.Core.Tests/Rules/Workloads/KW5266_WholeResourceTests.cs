using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5266_WholeResourceTests
{
    [Fact]
    public void Reports_RequestBelowTheLimit() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                nvidia.com/gpu: {|KW5266:1|}
              limits:
                nvidia.com/gpu: 2
            """),
        "KW5266",
        Severity.Error,
        "Deployment 'orders': container 'api' requests 1 of nvidia.com/gpu, other than its limit of 2; what is not shared has one amount for both");

    [Fact]
    public void Reports_RequestWithoutLimit() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              {|KW5266:requests|}:
                nvidia.com/gpu: 1
            """));

    [Fact]
    public void Reports_PartOfADevice() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                nvidia.com/gpu: {|KW5266:500m|}
            """),
        "KW5266",
        Severity.Error,
        "Deployment 'orders': container 'api' has limits of 500m of nvidia.com/gpu, it must be a whole number");

    [Fact]
    public void Reports_PartOfAPage() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 1Gi
                hugepages-2Mi: {|KW5266:3Mi|}
            """));

    [Fact]
    public void Reports_PagesAlone() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            {|KW5266:resources|}:
              limits:
                hugepages-2Mi: 4Mi
            """),
        "KW5266",
        Severity.Error,
        "Deployment 'orders': container 'api' has hugepages-2Mi and neither cpu nor memory; huge pages need one of them");

    [Fact]
    public void Ignores_WholeDevicesAndSharedResources() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                cpu: 500m
                nvidia.com/gpu: 1
              limits:
                cpu: 1
                memory: 1Gi
                nvidia.com/gpu: "1"
                hugepages-2Mi: 1Gi
                kubernetes.io/batch: 1500m
            """));
}
