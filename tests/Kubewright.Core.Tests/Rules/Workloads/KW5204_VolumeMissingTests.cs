using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5204_VolumeMissingTests
{
    [Fact]
    public void Reports_MisspeltName() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: {|KW5204:dta|}
                mountPath: /data
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5204",
        Severity.Error,
        "Deployment 'orders': container 'api' mounts the volume 'dta', which the pod does not declare; did you mean 'data'?");

    [Fact]
    public void Reports_OtherName() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: {|KW5204:settings|}
                mountPath: /data
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5204",
        Severity.Error,
        "Deployment 'orders': container 'api' mounts the volume 'settings', which the pod does not declare; its volumes are 'data'");

    [Fact]
    public void Reports_MountWithoutVolumes() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: {|KW5204:data|}
                mountPath: /data
            """),
        "KW5204",
        Severity.Error,
        "Deployment 'orders': container 'api' mounts the volume 'data', which the pod does not declare; it declares no volumes");

    [Fact]
    public void Reports_BlockDevice() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeDevices:
              - name: {|KW5204:disk|}
                devicePath: /dev/xvda
            """));

    [Fact]
    public void Ignores_DeclaredVolume() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """));

    [Fact]
    public void Ignores_ClaimTemplateOfAStatefulSet() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "StatefulSet", container: """
            volumeMounts:
              - name: data
                mountPath: /data
            """, spec: """
            volumeClaimTemplates:
              - metadata:
                  name: data
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 1Gi
            """));

    [Fact]
    public void Ignores_VolumeOfUnknownName() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
            """, pod: """
            volumes:
              - name: ${VOLUME}
                emptyDir: {}
            """));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: {|KW5204:dta|}
                mountPath: /data
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5204",
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """));
}
