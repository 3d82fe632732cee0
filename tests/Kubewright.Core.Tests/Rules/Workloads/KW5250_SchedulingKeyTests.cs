using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5250_SchedulingKeyTests
{
    [Fact]
    public void Reports_KeyOfAToleration() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: {|KW5250:a b|}
                operator: Exists
            """),
        "KW5250",
        Severity.Error,
        "Deployment 'orders': a toleration has the key 'a b', which is none of a label: it has a space");

    [Fact]
    public void Reports_ValueOfAToleration() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: dedicated
                value: {|KW5250:for us|}
            """));

    [Fact]
    public void Reports_KeyAndValueOfANode() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - key: {|KW5250:a b|}
                          operator: In
                          values: [{|KW5250:"c d"|}]
            """));

    [Fact]
    public void Reports_FieldOfANode() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchFields:
                        - key: {|KW5250:metadata.labels|}
                          operator: In
                          values: [a]
                        - key: metadata.name
                          operator: {|KW5250:Exists|}
            """));

    [Fact]
    public void Reports_TopologyKey() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              podAntiAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  - topologyKey: {|KW5250:a b|}
                    labelSelector: {}
                    matchLabelKeys: [{|KW5250:"c d"|}]
            """));

    [Fact]
    public void Ignores_KeysAndValues() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            tolerations:
              - key: shop.example/dedicated
                value: ""
              - key: dedicated
                operator: Exists
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - key: a
                          operator: In
                          values: ["", b]
                      matchFields:
                        - key: metadata.name
                          operator: NotIn
                          values: [node.one]
            """));

    [Fact]
    public void Ignores_WhatThePreferredNodeHas() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - weight: 1
                    preference:
                      matchExpressions:
                        - key: a
                          operator: In
                          values: [{|KW5276:"c d"|}]
            """));
}
