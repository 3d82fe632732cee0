using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5208_SeveralVolumeSourcesTests
{
    [Fact]
    public void Reports_TwoSources() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                emptyDir: {}
                {|KW5208:hostPath|}:
                  path: /srv
            """),
        "KW5208",
        Severity.Error,
        "Deployment 'orders': the volume 'data' has 'emptyDir' and 'hostPath', it can have only one of them");

    [Fact]
    public void Ignores_VolumeWithoutSource() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
            """));

    [Fact]
    public void Ignores_SourceThatIsNull() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                hostPath: ~
                emptyDir: {}
            """));
}
