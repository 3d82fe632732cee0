using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5221_TopologySpreadTests
{
    [Fact]
    public void Reports_SkewOfZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - topologyKey: zone
                labelSelector: {}
                whenUnsatisfiable: DoNotSchedule
                maxSkew: {|KW5221:0|}
            """),
        "KW5221",
        Severity.Error,
        "Deployment 'orders': 'maxSkew' of 'topologySpreadConstraints[0]' of the pod is 0, it must be above 0");

    [Fact]
    public void Reports_DomainsOfZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - topologyKey: zone
                labelSelector: {}
                whenUnsatisfiable: DoNotSchedule
                maxSkew: 1
                minDomains: {|KW5221:0|}
            """),
        "KW5221",
        Severity.Error,
        "Deployment 'orders': 'minDomains' of 'topologySpreadConstraints[0]' of the pod is 0, it must be above 0");

    [Fact]
    public void Reports_DomainsThatNothingEnforces() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - topologyKey: zone
                labelSelector: {}
                whenUnsatisfiable: ScheduleAnyway
                maxSkew: 1
                {|KW5221:minDomains|}: 2
            """));

    [Fact]
    public void Ignores_NumbersAboveZero() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - topologyKey: zone
                labelSelector: {}
                whenUnsatisfiable: DoNotSchedule
                maxSkew: 1
                minDomains: 2
            """));
}
