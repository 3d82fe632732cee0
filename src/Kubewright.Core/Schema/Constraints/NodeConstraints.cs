namespace Kubewright.Core.Schema.Constraints;

/// <summary>
/// What pkg/apis/core/validation/validation.go demands of nodes, quotas and ranges of limits, and pkg/apis/node and pkg/apis/scheduling of the
/// classes of pods.
/// </summary>
internal static class NodeConstraints
{
    public static ConstraintList All => new ConstraintList()
        .On("core.NodeSpec", "KW5333", "ValidateNode")
            .Text(TextForm.AddressRange, "podCIDRs", "podCIDR").OrEmpty()
            .Unique("taints", "key", "effect")
        .On("core.Taint", "KW5333", "validateNodeTaints")
            .Text(TextForm.LabelKey, "key").OrEmpty()
            .Required("key", "effect")
            .Text(TextForm.LabelValue, "value")
        .On("core.ResourceQuotaSpec", "KW5334", "ValidateResourceQuotaSpec").NotNegativeAmount("hard")
        .On("core.LimitRangeItem", "KW5334", "ValidateLimitRange")
            .Required("type")
            .NotNegativeAmount("max", "min", "default", "defaultRequest")
            .Forbidden("default", "defaultRequest").Where("type", "Pod").Because("pods have none, their containers do")
        .On("core.LimitRangeSpec", "KW5334", "ValidateLimitRange").Unique("limits", "type")
        .On("node.RuntimeClass", "KW5340", "ValidateRuntimeClass")
            .Required("handler")
            .Text(TextForm.Label, "handler")
        .On("node.Overhead", "KW5340", "validateOverhead")
            .Keys(TextForm.ContainerResource, "podFixed")
            .NotNegativeAmount("podFixed")
        .On("node.Scheduling", "KW5340", "validateScheduling").Keys(TextForm.LabelKey, "nodeSelector").Unique("tolerations", "key", "operator", "value",
            "effect", "tolerationSeconds")
        .On("scheduling.PriorityClass", "KW5340", "ValidatePriorityClass")
            .AtMost(1_000_000_000, "value").Unless("metadata.name", "system-node-critical", "system-cluster-critical")
            .Because("higher ones are of Kubernetes itself")
            .OneOf("preemptionPolicy", "Never", "PreemptLowerPriority").OrEmpty()
        .On("coordination.LeaseSpec", "KW5340", "ValidateLeaseSpec")
            .AtLeast(1, "leaseDurationSeconds")
            .AtLeast(0, "leaseTransitions")
            .Text(TextForm.Any, "holderIdentity").OrEmpty()
        .On("core.NamespaceSpec", "KW5340", "ValidateNamespace").Text(TextForm.Finalizer, "finalizers").OrEmpty()
        .On("apps.ControllerRevision", "KW5340", "ValidateControllerRevision")
            .Required("data")
            .AtLeast(0, "revision");
}
