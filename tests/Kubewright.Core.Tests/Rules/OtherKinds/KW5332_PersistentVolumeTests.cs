using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5332_PersistentVolumeTests
{
    [Fact]
    public void Reports_TwoSources() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce]
          hostPath:
            path: /mnt/data
          {|KW5332:nfs|}:
            server: nfs.shop.example
            path: /data
        """);

    [Fact]
    public void Reports_NoCapacity() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        {|KW5332:spec|}:
          accessModes: [ReadWriteOnce]
          hostPath:
            path: /mnt/data
        """);

    [Fact]
    public void Reports_CapacityOfZero() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: {|KW5332:0|}
          accessModes: [ReadWriteOnce]
          hostPath:
            path: /mnt/data
        """);

    [Fact]
    public void Reports_LocalVolumeOfNoNode() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        {|KW5332:spec|}:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce]
          local:
            path: /mnt/data
        """);

    [Fact]
    public void Reports_DriverWithSlashes() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce]
          csi:
            driver: {|KW5332:com/shop~csi|}
            volumeHandle: data
        """);

    [Fact]
    public void Reports_SecretWithoutNamespace() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce]
          csi:
            driver: csi.shop.example
            volumeHandle: data
            {|KW5332:nodePublishSecretRef|}:
              name: csi
        """);

    [Fact]
    public void Reports_ModeThatIsNotAlone() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce, {|KW5332:ReadWriteOncePod|}]
          hostPath:
            path: /mnt/data
        """);

    [Fact]
    public void Reports_RootOfTheNodeThatIsRecycled() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce]
          hostPath:
            path: /.
          persistentVolumeReclaimPolicy: {|KW5343:{|KW5332:Recycle|}|}
        """);

    [Fact]
    public void Ignores_VolumeOfADriver() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: PersistentVolume
        metadata:
          name: data
        spec:
          capacity:
            storage: 5Gi
          accessModes: [ReadWriteOnce]
          csi:
            driver: csi.shop.example
            volumeHandle: data
            nodePublishSecretRef:
              name: csi
              namespace: shop
        """);

    [Fact]
    public void Ignores_VolumeInsideAnAttachment() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: VolumeAttachment
        metadata:
          name: data
        spec:
          attacher: csi.shop.example
          nodeName: node-1
          source:
            inlineVolumeSpec:
              accessModes: [ReadWriteOnce]
              csi:
                driver: csi.shop.example
                volumeHandle: data
        """);
}
