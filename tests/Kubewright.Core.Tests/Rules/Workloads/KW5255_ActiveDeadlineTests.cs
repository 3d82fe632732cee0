using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5255_ActiveDeadlineTests
{
    [Fact]
    public void Reports_DeadlineOfZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(pod: """
            restartPolicy: Never
            activeDeadlineSeconds: {|KW5255:0|}
            """),
        "KW5255",
        Severity.Error,
        "Job 'migrate': 'activeDeadlineSeconds' of the pod is 0, it must be between 1 and 2147483647");

    [Fact]
    public void Reports_DeadlineThatIsTooLong() => ManifestVerifier.Verify(
        WorkloadText.Job(pod: """
            restartPolicy: Never
            activeDeadlineSeconds: {|KW5255:2147483648|}
            """));

    [Fact]
    public void Ignores_Deadlines() => ManifestVerifier.Verify(
        WorkloadText.Job(pod: """
            restartPolicy: Never
            activeDeadlineSeconds: 600
            """, spec: "activeDeadlineSeconds: 0"));
}
