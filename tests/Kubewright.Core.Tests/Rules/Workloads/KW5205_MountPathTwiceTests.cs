using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5205_MountPathTwiceTests
{
    [Fact]
    public void Reports_SamePath() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
              - name: cache
                mountPath: {|KW5205:/data|}
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
              - name: cache
                emptyDir: {}
            """),
        "KW5205",
        Severity.Error,
        "Deployment 'orders': 'volumeMounts' of container 'api' has '/data' twice");

    [Fact]
    public void Ignores_DifferentPaths() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
              - name: cache
                mountPath: /data/cache
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
              - name: cache
                emptyDir: {}
            """));
}
