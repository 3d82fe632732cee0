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
                        - {|KW5231:key|}: gpu
                          operator: In
            """),
        "KW5231",
        Severity.Error,
        "Deployment 'orders': 'values' of 'matchExpressions[0]' of the pod is required");

    [Fact]
    public void Reports_ExistsWithValues() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - key: gpu
                          operator: Exists
                          {|KW5231:values|}: [a]
            """),
        "KW5231",
        Severity.Error,
        "Deployment 'orders': 'values' of 'matchExpressions[0]' of the pod cannot be set here; the operator takes none");

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
