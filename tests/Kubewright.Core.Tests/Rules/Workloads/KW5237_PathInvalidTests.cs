using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5237_PathInvalidTests
{
    [Fact]
    public void Reports_AbsoluteSubPath() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
                subPath: {|KW5237:/orders|}
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5237",
        Severity.Error,
        "Deployment 'orders': 'subPath' of 'volumeMounts[0]' of container 'api' is '/orders', which must be relative, without '/' at its beginning");

    [Fact]
    public void Reports_Backsteps() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                hostPath:
                  path: {|KW5237:/var/../etc|}
              - name: settings
                configMap:
                  name: settings
                  items:
                    - key: a
                      path: {|KW5237:a/../b|}
                    - key: b
                      path: {|KW5237:..data|}
            """));

    [Fact]
    public void Reports_RelativeShare() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                nfs:
                  server: files
                  path: {|KW5237:exports|}
            """));

    [Fact]
    public void Ignores_PathsInside() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
                subPath: ..orders/a
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
              - name: settings
                configMap:
                  name: settings
                  items:
                    - key: a
                      path: a..b/c
              - name: logs
                hostPath:
                  path: /var/..logs
            """));
}
