using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.References;

/// <summary>A rule about each reference of the table that an object holds.</summary>
internal abstract class ReferenceRule : Rule<Resource>
{
    protected sealed override void Check(Resource subject, RuleContext context)
    {
        foreach (var reference in context.Graph.ReferencesIn(context.Set).Of(subject))
        {
            Check(reference, context);
        }
    }

    protected abstract void Check(ResolvedReference resolved, RuleContext context);

    /// <summary>Where a target is written, as the other side of a finding.</summary>
    protected static RelatedPlace PlaceOf(Definition target) =>
        new(target.NameSpan, target.IsObject ? $"{target} is defined here" : $"{target.By} makes {target}");
}
