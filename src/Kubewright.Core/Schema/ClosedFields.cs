using System.Collections.Immutable;

namespace Kubewright.Core.Schema;

/// <summary>
/// Which values the API server's own validation takes where the API's description says less: fields that it leaves open, and fields that
/// cannot be empty because nothing fills them in. Each entry was read in <c>pkg/apis/&lt;group&gt;/validation/validation.go</c>.
/// </summary>
internal static class ClosedFields
{
    private static readonly Dictionary<(string Type, string Field), ImmutableArray<string>> Values = new()
    {
        [("apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy", "whenDeleted")] = ["Retain", "Delete"],
        [("apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy", "whenScaled")] = ["Retain", "Delete"],
        [("autoscaling.v2.HPAScalingPolicy", "type")] = ["Pods", "Percent"],
        [("autoscaling.v2.HPAScalingRules", "selectPolicy")] = ["Max", "Min", "Disabled"],
        [("autoscaling.v2.MetricTarget", "type")] = ["Utilization", "Value", "AverageValue"],
        [("batch.v1.PodFailurePolicyOnPodConditionsPattern", "status")] = ["True", "False", "Unknown"],
        [("core.v1.Container", "restartPolicy")] = ["Always", "OnFailure", "Never"],
        [("core.v1.ContainerResizePolicy", "resourceName")] = ["cpu", "memory"],
        [("core.v1.ContainerResizePolicy", "restartPolicy")] = ["NotRequired", "RestartContainer"],
        [("core.v1.ContainerRestartRule", "action")] = ["Restart", "RestartAllContainers"],
        [("core.v1.ContainerRestartRuleOnExitCodes", "operator")] = ["In", "NotIn"],
        [("core.v1.PodOS", "name")] = ["linux", "windows"],
        // MountOption and the comparing operators are behind feature gates that are off.
        [("core.v1.PodSecurityContext", "seLinuxChangePolicy")] = ["Recursive"],
        [("core.v1.Toleration", "operator")] = ["Exists", "Equal"],
        [("core.v1.VolumeMount", "recursiveReadOnly")] = ["Disabled", "IfPossible", "Enabled"],
        [("discovery.v1.EndpointSlice", "addressType")] = ["IPv4", "IPv6", "FQDN"],
    };

    /// <summary>The server fills in what is absent here, but not what is empty.</summary>
    private static readonly HashSet<(string Type, string Field)> NeverEmpty =
    [
        ("autoscaling.v2.HPAScalingRules", "selectPolicy"),
        ("batch.v1.JobSpec", "completionMode"),
        ("batch.v1.JobSpec", "podReplacementPolicy"),
        ("core.v1.AzureDiskVolumeSource", "cachingMode"),
        ("core.v1.AzureDiskVolumeSource", "kind"),
        ("core.v1.Container", "restartPolicy"),
        ("core.v1.PersistentVolumeClaimSpec", "accessModes"),
        ("core.v1.PersistentVolumeClaimSpec", "volumeMode"),
        ("core.v1.PodSecurityContext", "fsGroupChangePolicy"),
        ("core.v1.PodSecurityContext", "seLinuxChangePolicy"),
        ("core.v1.PodSecurityContext", "supplementalGroupsPolicy"),
        ("core.v1.PodSpec", "preemptionPolicy"),
        ("core.v1.SecurityContext", "procMount"),
        ("core.v1.TopologySpreadConstraint", "nodeAffinityPolicy"),
        ("core.v1.TopologySpreadConstraint", "nodeTaintsPolicy"),
        ("core.v1.VolumeMount", "mountPropagation"),
        ("core.v1.VolumeMount", "recursiveReadOnly"),
        ("discovery.v1.EndpointPort", "protocol"),
        ("networking.v1.NetworkPolicyPort", "protocol"),
        ("networking.v1.NetworkPolicySpec", "policyTypes"),
        ("policy.v1.PodDisruptionBudgetSpec", "unhealthyPodEvictionPolicy"),
    ];

    /// <summary>All entries, as type and field.</summary>
    public static IEnumerable<(string Type, string Field)> All => Values.Keys.Concat(NeverEmpty);

    /// <summary>Whether a field takes a value.</summary>
    public static bool Takes(SchemaType owner, SchemaField field, string value)
    {
        var closed = Close(owner, field);
        return !closed.EnumIsEnforced || (value.Length == 0 ? !NeverEmpty.Contains((owner.Name, field.Name)) : closed.Enum.Contains(value));
    }

    /// <summary>The field with the values that it takes.</summary>
    public static SchemaField Close(SchemaType owner, SchemaField field) =>
        Values.TryGetValue((owner.Name, field.Name), out var values)
            ? field with { Enum = values, EnumIsEnforced = true }
            : field;
}
