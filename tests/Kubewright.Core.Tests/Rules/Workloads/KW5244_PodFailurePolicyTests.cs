using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5244_PodFailurePolicyTests
{
    [Theory]
    [InlineData("{|KW5244:action|}: FailJob")]
    [InlineData("action: {|KW5244:FailIndex|}\n      onExitCodes: { operator: In, values: [1] }")]
    [InlineData("action: FailJob\n      onExitCodes: { operator: In, values: [1] }\n      {|KW5244:onPodConditions|}: [{ type: DisruptionTarget }]")]
    [InlineData("action: FailJob\n      onExitCodes: { operator: In, values: [{|KW5244:0|}] }")]
    [InlineData("action: FailJob\n      onExitCodes: { operator: In, values: [1, {|KW5244:1|}] }")]
    [InlineData("action: FailJob\n      onExitCodes: { operator: In, values: [2, {|KW5244:1|}] }")]
    [InlineData("action: FailJob\n      onExitCodes: { operator: In, values: [1], containerName: {|KW5244:migrat|} }")]
    [InlineData("action: Ignore\n      onPodConditions: [{ type: {|KW5244:Disruption Target|} }]")]
    public void Reports_Rule(string rule) => ManifestVerifier.Verify(WorkloadText.Job(spec: $"podFailurePolicy:\n  rules:\n    - {rule}"));

    [Fact]
    public void Reports_CodeOfSuccess() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: """
            podFailurePolicy:
              rules:
                - action: FailJob
                  onExitCodes:
                    operator: In
                    values: [{|KW5244:0|}, 1]
            """),
        "KW5244",
        Severity.Error,
        "Job 'migrate': the exit code 0 is success, which is no failure");

    [Fact]
    public void Reports_PodsThatAreRestartedOrReplacedEarly() => ManifestVerifier.Verify(
        WorkloadText.Job(pod: "restartPolicy: {|KW5244:OnFailure|}", spec: """
            podReplacementPolicy: {|KW5244:TerminatingOrFailed|}
            podFailurePolicy:
              rules:
                - action: Ignore
                  onPodConditions:
                    - type: DisruptionTarget
            """));

    [Fact]
    public void Ignores_RulesThatSayWhatTheyMean() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            podFailurePolicy:
              rules:
                - action: FailJob
                  onExitCodes:
                    containerName: migrate
                    operator: NotIn
                    values: [0, 1, 255]
                - action: Ignore
                  onPodConditions:
                    - type: DisruptionTarget
                      status: "True"
            """));

    [Fact]
    public void Ignores_Placeholders() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            podFailurePolicy:
              rules:
                - action: FailJob
                  onExitCodes:
                    containerName: ${NAME}
                    operator: ${OPERATOR}
                    values: [0]
            """));
}
