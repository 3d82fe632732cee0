using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5252_SpreadConstraintTwiceTests
{
    [Fact]
    public void Reports_SameTopology() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: {|KW5252:zone|}
                whenUnsatisfiable: DoNotSchedule
              - maxSkew: 2
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
            """),
        "KW5252",
        Severity.Error,
        "Deployment 'orders' has two topology spread constraints for 'zone' with 'DoNotSchedule'; a pod can have one of each");

    [Fact]
    public void Ignores_OtherTopologiesAndConsequences() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
              - maxSkew: 2
                topologyKey: zone
                whenUnsatisfiable: ScheduleAnyway
              - maxSkew: 1
                topologyKey: node
                whenUnsatisfiable: DoNotSchedule
            """));
}
