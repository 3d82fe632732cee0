using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5343_WarningTests
{
    [Fact]
    public void Reports_OldLabelOfNodes() => ManifestVerifier.Verify("""
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: fast
        provisioner: csi.shop.example
        allowedTopologies:
          - matchLabelExpressions:
              - key: {|KW5343:failure-domain.beta.kubernetes.io/zone|}
                values: [a]
        """);

    [Fact]
    public void Reports_RecycledVolume() => ManifestVerifier.Verify("""
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
          persistentVolumeReclaimPolicy: {|KW5343:Recycle|}
        """);

    [Fact]
    public void Reports_OldAnnotation() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: shop
          annotations:
            {|KW5343:kubernetes.io/enforce-mountable-secrets|}: "true"
        """);

    [Fact]
    public void Ignores_WhatIsUpToDate() => ManifestVerifier.Verify("""
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
          persistentVolumeReclaimPolicy: Retain
        """);
}
