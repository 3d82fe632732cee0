using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5230_AffinityWeightTests
{
    [Fact]
    public void Reports_WeightAboveHundred() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - weight: {|KW5230:101|}
                    podAffinityTerm:
                      topologyKey: zone
                      labelSelector: {}
            """),
        "KW5230",
        Severity.Error,
        "Deployment 'orders': 'weight' of 'preferredDuringSchedulingIgnoredDuringExecution[0]' of the pod is 101, it must be between 1 and 100");

    [Fact]
    public void Reports_NoWeight() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - {|KW5230:podAffinityTerm|}:
                      topologyKey: zone
                      labelSelector: {}
            """),
        "KW5230",
        Severity.Error,
        "Deployment 'orders': 'weight' of 'preferredDuringSchedulingIgnoredDuringExecution[0]' of the pod is required");

    [Fact]
    public void Ignores_WeightInRange() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - weight: 100
                    podAffinityTerm:
                      topologyKey: zone
                      labelSelector: {}
            """));
}
