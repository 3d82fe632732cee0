using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A class with the attributes of several workloads: only the first is made.</summary>
internal sealed class KW6003_SeveralWorkloads : ClassRule
{
    public override RuleDescriptor Descriptor => BuilderRules.SeveralWorkloads;

    public override IEnumerable<ClassFinding> Check(AttributedClass type) =>
        from further in type.Attributes.Where(attribute => DescribedClass.Workloads.Contains(attribute.Kind)).Skip(1)
        where type.Described is not null
        select new ClassFinding(
            further.LocationOf(),
            $"'{type.Type.Name}' describes {type.Described!.Workload.Kind} '{type.Described.Name}' already, so [{further.Kind}] is ignored; give it a class of its own");
}
