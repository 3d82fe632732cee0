namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The claims that a StatefulSet's <c>volumeClaimTemplates</c> make. Newer servers refuse the StatefulSet for what is wrong with them
/// (pkg/apis/apps/validation/validation.go ValidateVolumeClaimTemplates); older ones take it, and no pod comes up.
/// </summary>
internal static class ClaimsOfStatefulSets
{
    public static readonly KubernetesVersion Validated = new(1, 35);
}
