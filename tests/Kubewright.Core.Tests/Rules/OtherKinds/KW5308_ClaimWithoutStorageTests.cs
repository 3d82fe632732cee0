using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Workloads;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5308_ClaimWithoutStorageTests
{
    [Fact]
    public void Reports_NoRequest() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: orders
            {|KW5308:spec|}:
              accessModes: [ReadWriteOnce]
            """,
        "KW5308",
        Severity.Error,
        "PersistentVolumeClaim 'orders' requests no storage; 'spec.resources.requests.storage' is required");

    [Fact]
    public void Reports_RequestOfNothing() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: orders
            spec:
              accessModes:
                - ReadWriteOnce
              resources:
                requests:
                  storage: {|KW5308:0|}
            """,
        "KW5308",
        Severity.Error,
        "PersistentVolumeClaim 'orders' requests 0 of storage; it must be more than 0");

    [Fact]
    public void Ignores_Request() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: orders
            spec:
              accessModes:
                - ReadWriteOnce
              resources:
                requests:
                  storage: 1Gi
            """);

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: orders
            spec:
              accessModes:
                - ReadWriteOnce
              resources:
                requests:
                  storage: ${SIZE}
            """);

    [Fact]
    public void Reports_ClaimOfAStatefulSet() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(kind: "StatefulSet", spec: """
            volumeClaimTemplates:
              - metadata:
                  name: data
                {|KW5308:spec|}:
                  accessModes:
                    - ReadWriteOnce
            """),
        "KW5308",
        Severity.Error,
        "The claim 'data' of StatefulSet 'orders' requests no storage; 'spec.resources.requests.storage' is required");

    [Fact]
    public void Reports_AWarningToClustersThatMakeTheClaimLater() => Assert.Contains(
        ManifestVerifier.Check(new CheckOptions { KubernetesVersion = new(1, 34) }, ("orders.yaml", WorkloadText.Deployment(kind: "StatefulSet", spec: """
            volumeClaimTemplates:
              - metadata:
                  name: data
                spec:
                  accessModes:
                    - ReadWriteOnce
            """))),
        finding => finding is { Id: "KW5308", Severity: Severity.Warning });
}
