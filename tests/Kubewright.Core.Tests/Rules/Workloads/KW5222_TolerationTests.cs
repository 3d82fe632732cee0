using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5222_TolerationTests
{
    [Fact]
    public void Reports_ValueWithExists() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: gpu
                operator: {|KW5222:Exists|}
                value: "true"
            """),
        "KW5222",
        Severity.Error,
        "Deployment 'orders': a toleration with the operator 'Exists' has the value 'true'; Exists takes none, Equal does");

    [Fact]
    public void Reports_NoKey() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            tolerations:
              - {|KW5222:effect|}: NoSchedule
            """),
        "KW5222",
        Severity.Error,
        "Deployment 'orders': a toleration without 'key' needs the operator 'Exists'; it then tolerates every taint");

    [Fact]
    public void Reports_SecondsWithoutNoExecute() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: gpu
                operator: Exists
                effect: NoSchedule
                {|KW5222:tolerationSeconds|}: 5
            """),
        "KW5222",
        Severity.Error,
        "Deployment 'orders': a toleration has 'tolerationSeconds' with the effect 'NoSchedule'; they need the effect 'NoExecute'");

    [Fact]
    public void Ignores_Tolerations() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            tolerations:
              - operator: Exists
              - key: gpu
                value: a
              - key: gpu
                operator: Exists
                effect: NoExecute
                tolerationSeconds: 5
            """));

    [Fact]
    public void Fixes_TheOperator() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: gpu
                operator: {|KW5222:Exists|}
                value: a
            """),
        "KW5222",
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: gpu
                operator: Equal
                value: a
            """));

    [Fact]
    public void Reports_EmptyToleration() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            tolerations:
              - {|KW5222:{}|}
            """));
}
