using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>Attributes that say more of a workload, on a class that describes none: nothing is made of them.</summary>
internal sealed class KW6002_WorkloadMissing : ClassRule
{
    public override RuleDescriptor Descriptor => BuilderRules.WorkloadMissing;

    public override IEnumerable<ClassFinding> Check(AttributedClass type)
    {
        if (type.Attributes.Any(attribute => DescribedClass.Workloads.Contains(attribute.Kind)))
        {
            yield break;
        }

        if (type.Attributes.FirstOrDefault(attribute => DescribedClass.Parts.Contains(attribute.Kind)) is { } part)
        {
            yield return new ClassFinding(
                part.LocationOf(),
                $"'{type.Type.Name}' has [{part.Kind}] but describes no workload, so nothing is made of it; add [Deployment], [StatefulSet], [DaemonSet], [Job] or [CronJob]");
        }
    }
}
