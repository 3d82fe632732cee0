using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A HorizontalPodAutoscaler scales something that is not there (autoscaling/v2 CrossVersionObjectReference: in its own namespace, any
/// kind with a scale subresource).
/// </summary>
internal sealed class KW4003_ScaleTargetMissing() : MissingTargetRule(ReferenceTopic.ScaleTarget, "scales")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4003", "A HorizontalPodAutoscaler scales a workload that exists in its namespace", Severity.Warning);
}
