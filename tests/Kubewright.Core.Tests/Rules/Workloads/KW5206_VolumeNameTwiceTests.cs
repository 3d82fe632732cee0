using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5206_VolumeNameTwiceTests
{
    [Fact]
    public void Reports_SameName() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                emptyDir: {}
              - name: {|KW5206:data|}
            """),
        "KW5206",
        Severity.Error,
        "Deployment 'orders': 'volumes' of the pod has 'data' twice");

    [Fact]
    public void Ignores_DifferentNames() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                emptyDir: {}
              - name: cache
                emptyDir: {}
            """));
}
