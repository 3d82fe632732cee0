using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>A rule about a HorizontalPodAutoscaler and the one workload that it scales.</summary>
internal abstract class AutoscalerRule : Rule<HorizontalPodAutoscaler>
{
    protected sealed override void Check(HorizontalPodAutoscaler subject, RuleContext context)
    {
        foreach (var resolved in context.Graph.ReferencesIn(context.Set).Of(subject))
        {
            if (resolved is { Reference.Topic: ReferenceTopic.ScaleTarget, Outcome: ReferenceOutcome.Found, Targets: [{ By: Workload workload }] })
            {
                Check(subject, workload, context);
            }
        }
    }

    protected abstract void Check(HorizontalPodAutoscaler autoscaler, Workload workload, RuleContext context);
}
