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
            """),
        "KW5230",
        Severity.Error,
        "Deployment 'orders': the weight of a podAntiAffinity term is 101, it must be from 1 to 100");

    [Fact]
    public void Reports_NoWeight() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - {|KW5230:podAffinityTerm|}:
                      topologyKey: zone
            """),
        "KW5230",
        Severity.Error,
        "Deployment 'orders': a podAntiAffinity term needs a 'weight' from 1 to 100");

    [Fact]
    public void Ignores_WeightInRange() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - weight: 100
                    podAffinityTerm:
                      topologyKey: zone
            """));
}
