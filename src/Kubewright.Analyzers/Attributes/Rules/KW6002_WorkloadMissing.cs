using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>Attributes that say more of a workload, on a class that describes none: nothing is made of them.</summary>
internal sealed class KW6002_WorkloadMissing : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.WorkloadMissing;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Attributes.Any(attribute => DescribedClass.Workloads.Contains(attribute.Kind)))
        {
            return;
        }

        if (type.Attributes.FirstOrDefault(attribute => DescribedClass.Parts.Contains(attribute.Kind)) is { } part)
        {
            context.Report(
                part.SpanOf(),
                $"'{type.Type.Name}' has [{part.Kind}] but describes no workload, so nothing is made of it; add [Deployment], [StatefulSet], [DaemonSet], "
                    + "[Job] or [CronJob]");
        }
    }
}
