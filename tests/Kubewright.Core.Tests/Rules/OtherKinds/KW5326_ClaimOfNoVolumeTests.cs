using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Workloads;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5326_ClaimOfNoVolumeTests
{
    [Fact]
    public void Reports_ModeForOnePodBesideOthers() => ManifestVerifier.VerifyMessage(
        ClaimOf("accessModes: [ReadWriteOnce, {|KW5326:ReadWriteOncePod|}]"),
        "KW5326",
        Severity.Error,
        "PersistentVolumeClaim 'orders': the access mode 'ReadWriteOncePod' gives the volume to one pod alone, so it cannot be beside other modes");

    [Fact]
    public void Reports_StorageClass() => ManifestVerifier.Verify(ClaimOf("accessModes: [ReadWriteOnce]\n  storageClassName: {|KW5326:Fast_SSD|}"));

    [Fact]
    public void Reports_ClaimsOfStatefulSets() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "StatefulSet", spec: """
            volumeClaimTemplates:
              - metadata:
                  name: data
                spec:
                  accessModes: [ReadWriteOnce]
                  storageClassName: {|KW5326:Fast_SSD|}
                  resources:
                    requests:
                      storage: 1Gi
            """));

    [Theory]
    [InlineData("accessModes: [ReadWriteOncePod]\n  storageClassName: \"\"")]
    [InlineData("accessModes: [ReadWriteOnce, ReadOnlyMany]\n  storageClassName: fast.ssd")]
    public void Ignores_Claim(string claim) => ManifestVerifier.Verify(ClaimOf(claim));

    private static string ClaimOf(string claim) =>
        $"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: orders\nspec:\n  resources:\n    requests:\n      storage: 1Gi\n  {claim}\n";
}
