using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5231_NodeAffinityValuesTests
{
    [Fact]
    public void Reports_InWithoutValues() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - key: gpu
                          operator: {|KW5231:In|}
            """),
        "KW5231",
        Severity.Error,
        "Deployment 'orders': the node affinity for 'gpu' has 0 values; the operator 'In' needs values");

    [Fact]
    public void Reports_ExistsWithValues() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - key: gpu
                          operator: {|KW5231:Exists|}
                          values: [a]
            """),
        "KW5231",
        Severity.Error,
        "Deployment 'orders': the node affinity for 'gpu' has 1 values; the operator 'Exists' takes no values");

    [Fact]
    public void Ignores_ValuesThatTheOperatorTakes() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - key: gpu
                          operator: In
                          values: [a, b]
            """));
}
