using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5228_InitContainerProbeTests
{
    [Fact]
    public void Reports_ProbeOfAnInitContainer() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: proxy
                image: shop/proxy:1.0
                {|KW5228:readinessProbe|}:
                  exec:
                    command: ["true"]
            """),
        "KW5228",
        Severity.Error,
        "Deployment 'orders': 'readinessProbe' of init container 'proxy' cannot be set here; the container ends before the pod starts; 'restartPolicy: Always' "
        + "makes it run on as a sidecar");

    [Fact]
    public void Ignores_ProbeOfASidecar() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: proxy
                image: shop/proxy:1.0
                restartPolicy: Always
                readinessProbe:
                  exec:
                    command: ["true"]
            """));
}
