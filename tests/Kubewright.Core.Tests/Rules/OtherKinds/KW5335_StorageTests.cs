using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5335_StorageTests
{
    [Fact]
    public void Reports_RecycledVolumes() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: fast
        provisioner: csi.shop.example
        reclaimPolicy: {|KW5335:Recycle|}
        """);

    [Fact]
    public void Reports_TopologyWithoutValues() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: fast
        provisioner: csi.shop.example
        allowedTopologies:
          - matchLabelExpressions:
              - {|KW5335:key|}: topology.kubernetes.io/zone
        """);

    [Fact]
    public void Reports_AttachmentOfTwoVolumes() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: VolumeAttachment
        metadata:
          name: data
        spec:
          attacher: csi.shop.example
          nodeName: node-1
          source:
            persistentVolumeName: data
            {|KW5335:inlineVolumeSpec|}:
              accessModes: [ReadWriteOnce]
              csi:
                driver: csi.shop.example
                volumeHandle: data
        """);

    [Fact]
    public void Reports_TokenThatExpiresAtOnce() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: CSIDriver
        metadata:
          name: csi.shop.example
        spec:
          serviceAccountTokenInSecrets: true
          tokenRequests:
            - audience: shop
              expirationSeconds: {|KW5335:10|}
        """);

    [Fact]
    public void Reports_NegativeCapacity() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: CSIStorageCapacity
        metadata:
          name: fast
        storageClassName: fast
        capacity: {|KW5335:-1|}
        """);

    [Fact]
    public void Reports_TopologyTwice() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: fast
        provisioner: csi.shop.example
        allowedTopologies:
          - matchLabelExpressions:
              - key: zone
                values: [a]
          - {|KW5335:matchLabelExpressions|}:
              - key: zone
                values: [a]
        """);

    [Fact]
    public void Ignores_StorageThatIsPossible() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: fast
        provisioner: csi.shop.example
        reclaimPolicy: Delete
        allowedTopologies:
          - matchLabelExpressions:
              - key: topology.kubernetes.io/zone
                values: [a, b]
        """);
}
