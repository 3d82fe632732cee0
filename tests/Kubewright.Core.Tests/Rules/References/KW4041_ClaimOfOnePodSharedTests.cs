using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4041_ClaimOfOnePodSharedTests
{
    [Theory]
    [InlineData("ReadWriteOnce", Severity.Info)]
    [InlineData("ReadWriteOncePod", Severity.Warning)]
    public void Reports_AClaimOfOne(string mode, Severity severity) =>
        Assert.Equal(severity, Assert.Single(ManifestVerifier.Verify(Claim(mode) + Pods(3, "{|KW4041:desk|}"))).Severity);

    [Theory]
    [InlineData("ReadWriteMany", 3)]
    [InlineData("ReadWriteOnce", 1)]
    [InlineData("'${MODE}'", 3)]
    public void Ignores_Claim(string mode, int replicas) => ManifestVerifier.Verify(Claim(mode) + Pods(replicas, "desk"));

    private static string Claim(string mode) =>
        $"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{ name: desk }}\nspec: {{ accessModes: [{mode}], resources: {{ requests: {{ storage: 1Gi }} "
            + $"}} }}\n---\n";

    private static string Pods(int replicas, string claim) =>
        Naming.Deployment("", $", volumes: [{{ name: d, persistentVolumeClaim: {{ claimName: {claim} }} }}]").Replace("spec:\n  selector",
            $"spec:\n  replicas: {replicas}\n  selector", StringComparison.Ordinal);
}
