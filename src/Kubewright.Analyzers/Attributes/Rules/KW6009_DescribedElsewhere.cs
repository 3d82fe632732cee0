using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>An object that a class describes and a manifest, or another class, defines too: one definition counts, and the class is not it.</summary>
internal sealed class KW6009_DescribedElsewhere : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.DescribedElsewhere;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        foreach (var one in type.Elsewhere)
        {
            context.Report(
                one.Span,
                $"{one.Object} is defined by {one.Place} too, and that definition counts: '{type.Type.Name}' gets no builder of it, and builds do not write "
                    + "it; remove one of the two",
                related: [new RelatedPlace(one.Other, "The other definition")]);
        }
    }
}
