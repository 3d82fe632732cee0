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
                labelSelector: {}
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
              - maxSkew: 2
                labelSelector: {}
                topologyKey: zone
                whenUnsatisfiable: {|KW5252:DoNotSchedule|}
            """),
        "KW5252",
        Severity.Error,
        "Deployment 'orders': 'topologySpreadConstraints' of the pod has two entries with the same topologyKey and whenUnsatisfiable");

    [Fact]
    public void Ignores_OtherTopologiesAndConsequences() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - maxSkew: 1
                labelSelector: {}
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
              - maxSkew: 2
                labelSelector: {}
                topologyKey: zone
                whenUnsatisfiable: ScheduleAnyway
              - maxSkew: 1
                labelSelector: {}
                topologyKey: node
                whenUnsatisfiable: DoNotSchedule
            """));
}
