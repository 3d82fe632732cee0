using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A workload that an autoscaler scales and that writes its own number of replicas: each time it is applied the number is set back, and the autoscaler starts
/// anew (kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale, "Migrating Deployments and StatefulSets to horizontal autoscaling").
/// </summary>
internal sealed class KW4042_ReplicasOfAutoscaledWorkload : AutoscalerRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4042", "A workload that is autoscaled leaves its number of replicas to the autoscaler", Severity.Info);

    protected override void Check(HorizontalPodAutoscaler autoscaler, Workload workload, RuleContext context)
    {
        if (workload.Spec.Integer("replicas") is { IsKnown: true } replicas)
        {
            context.Report(
                autoscaler.TargetName.Span,
                $"{autoscaler} scales {workload}, which writes 'replicas: {replicas.Value}': each time that is applied it undoes what the autoscaler has done",
                related: [new RelatedPlace(replicas.Span, $"The replicas of {workload}")]);
        }
    }
}
