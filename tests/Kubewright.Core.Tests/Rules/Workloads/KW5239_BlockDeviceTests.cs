using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5239_BlockDeviceTests
{
    [Fact]
    public void Reports_DeviceThatIsNoClaim() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeDevices:
              - name: {|KW5239:data|}
                devicePath: /dev/data
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5239",
        Severity.Error,
        "Deployment 'orders': container 'api' uses the volume 'data' as a block device and can only use a claim as a device, and it is none");

    [Fact]
    public void Reports_DeviceThatIsMounted() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
            volumeDevices:
              - name: {|KW5239:data|}
                devicePath: {|KW5239:/data|}
            """, pod: """
            volumes:
              - name: data
                persistentVolumeClaim:
                  claimName: data
            """));

    [Fact]
    public void Reports_DeviceTwice() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeDevices:
              - name: data
                devicePath: /dev/a
              - name: {|KW5239:data|}
                devicePath: /dev/b
            """, pod: """
            volumes:
              - name: data
                persistentVolumeClaim:
                  claimName: data
            """));

    [Fact]
    public void Ignores_Claims() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeDevices:
              - name: data
                devicePath: /dev/data
            """, pod: """
            volumes:
              - name: data
                persistentVolumeClaim:
                  claimName: data
            """));
}
