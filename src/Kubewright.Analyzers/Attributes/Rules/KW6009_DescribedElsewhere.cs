using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An object that a class describes and a manifest, or another class, defines too: one definition counts, and the class is not it.</summary>
internal sealed class KW6009_DescribedElsewhere : ClassRule
{
    public override RuleDescriptor Descriptor => BuilderRules.DescribedElsewhere;

    public override IEnumerable<ClassFinding> Check(AttributedClass type) =>
        from one in type.Elsewhere
        select new ClassFinding(
            one.Location,
            $"{one.Object} is defined by {one.Place} too, and that definition counts: '{type.Type.Name}' gets no builder of it, and builds do not write it; remove one of the two")
        {
            Other = one.Other,
        };
}
