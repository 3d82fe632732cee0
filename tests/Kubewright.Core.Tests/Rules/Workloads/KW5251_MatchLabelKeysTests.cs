using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5251_MatchLabelKeysTests
{
    [Fact]
    public void Reports_KeysWithoutSelector() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - {|KW5276:maxSkew|}: 1
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
                {|KW5251:matchLabelKeys|}: [pod-template-hash]
            """),
        "KW5251",
        Severity.Error,
        "Deployment 'orders': 'matchLabelKeys' needs a 'labelSelector' beside it to which it adds");

    [Fact]
    public void Reports_KeyInBothLists() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              podAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  - topologyKey: zone
                    labelSelector: {}
                    matchLabelKeys: [{|KW5251:tenant|}]
                    mismatchLabelKeys: [tenant]
            """));

    [Fact]
    public void Reports_KeyOfTheSelector() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
                labelSelector:
                  matchLabels:
                    app: orders
                matchLabelKeys: [{|KW5251:app|}]
            """),
        "KW5251",
        Severity.Warning,
        "Deployment 'orders': 'app' is in 'matchLabelKeys' and in the 'labelSelector' beside them");

    [Fact]
    public void Reports_KeyOfTheSelectorBeforeTheyWereMerged() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
                labelSelector:
                  matchLabels:
                    app: orders
                matchLabelKeys: [{|KW5251:app|}]
            """),
        "KW5251",
        Severity.Error,
        "Deployment 'orders': 'app' is in 'matchLabelKeys' and in the 'labelSelector' beside them",
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });

    [Fact]
    public void Ignores_KeysThatAdd() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: zone
                whenUnsatisfiable: DoNotSchedule
                labelSelector: {}
                matchLabelKeys: [pod-template-hash]
            """));
}
