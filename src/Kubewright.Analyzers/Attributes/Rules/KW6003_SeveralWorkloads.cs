using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A class with the attributes of several workloads: only the first is made.</summary>
internal sealed class KW6003_SeveralWorkloads : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.SeveralWorkloads;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is not { Workload: var workload } described)
        {
            return;
        }

        foreach (var further in type.Attributes.Where(attribute => DescribedClass.Workloads.Contains(attribute.Kind)).Skip(1))
        {
            context.Report(
                further.SpanOf(),
                $"'{type.Type.Name}' describes {workload.Kind} '{described.Name}' already, so [{further.Kind}] is ignored; give it a class of its own");
        }
    }
}
