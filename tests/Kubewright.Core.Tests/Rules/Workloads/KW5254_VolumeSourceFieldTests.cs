using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5254_VolumeSourceFieldTests
{
    [Fact]
    public void Reports_NegativeSize() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                emptyDir:
                  sizeLimit: {|KW5254:-1Gi|}
            """),
        "KW5254",
        Severity.Error,
        "Deployment 'orders': 'emptyDir' of the volume 'data' has the sizeLimit -1Gi, it cannot be negative");

    [Fact]
    public void Reports_NamesAndNumbers() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: a
                csi:
                  driver: {|KW5254:a_b|}
                  nodePublishSecretRef:
                    name: {|KW5254:A_b|}
              - name: b
                iscsi:
                  targetPortal: 10.0.2.15:3260
                  iqn: {|KW5254:storage|}
                  lun: {|KW5254:256|}
              - name: c
                azureDisk:
                  diskName: d
                  diskURI: {|KW5254:/subscriptions/a|}
              - name: d
                gcePersistentDisk:
                  pdName: d
                  partition: {|KW5254:-1|}
              - name: e
                {|KW5276:quobyte|}:
                  registry: {|KW5254:files|}
                  volume: e
              - name: f
                flexVolume:
                  driver: shop/files
                  options:
                    {|KW5254:kubernetes.io/x|}: a
              - name: g
                {|KW5276:flocker|}:
                  datasetName: {|KW5254:a/b|}
            """));

    [Fact]
    public void Reports_WhatIsMissing() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: a
                {|KW5254:fc|}:
                  targetWWNs: ["500"]
              - name: b
                {|KW5254:fc|}:
                  lun: 1
              - name: c
                {|KW5254:iscsi|}:
                  targetPortal: 10.0.2.15:3260
                  iqn: iqn.2001-04.example.shop:storage
                  lun: 0
                  chapAuthSession: true
              - name: d
                {|KW5276:{|KW5254:flocker|}|}: {}
              - name: e
                cinder:
                  volumeID: e
                  {|KW5254:secretRef|}: {}
              - name: f
                downwardAPI:
                  items:
                    - {|KW5254:path|}: labels
            """));

    [Fact]
    public void Reports_EphemeralClaims() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: a
                ephemeral:
                  volumeClaimTemplate:
                    {|KW5254:spec|}:
                      accessModes: [ReadWriteOnce]
              - name: b
                ephemeral:
                  volumeClaimTemplate:
                    metadata:
                      {|KW5254:name|}: b
                    spec:
                      {|KW5254:accessModes|}: [ReadWriteOncePod, ReadWriteMany]
                      resources:
                        requests:
                          storage: {|KW5254:0|}
            """));

    [Fact]
    public void Reports_ImageOfAPod() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          volumes:
            - name: a
              {|KW5254:image|}:
                pullPolicy: Always
          containers:
            - name: once
              image: shop/once:1.4
        """);

    [Fact]
    public void Ignores_CompleteSources() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: a
                emptyDir:
                  sizeLimit: 0
              - name: b
                csi:
                  driver: Secrets-Store.csi.k8s.io
              - name: c
                iscsi:
                  targetPortal: 10.0.2.15:3260
                  iqn: iqn.2001-04.example.shop:storage.one
                  lun: 255
              - name: d
                azureDisk:
                  diskName: d
                  diskURI: /subscriptions/a
                  kind: Managed
              - name: e
                fc:
                  wwids: ["3600"]
              - name: f
                ephemeral:
                  volumeClaimTemplate:
                    metadata:
                      labels:
                        app: orders
                    spec:
                      accessModes: [ReadWriteOnce]
                      resources:
                        requests:
                          storage: 1Gi
            """));
}
