using Kubewright.Core.Graph.References;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A route names a listener that its Gateway does not have (gateway.networking.k8s.io ParentReference.sectionName: the condition Accepted with the reason
/// NoMatchingParent).
/// </summary>
internal sealed class KW4024_ListenerMissing : ReferenceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4024", "A route's sectionName is a listener of its Gateway", Severity.Warning);

    protected override void Check(ResolvedReference resolved, RuleContext context)
    {
        foreach (var outcome in resolved.Sections)
        {
            if (outcome is { IsAbsent: true, Section: { Kind: SectionKind.Listener, Value: var name } })
            {
                var meant = outcome.Existing.Length == 1 ? outcome.Existing[0] : NearestName.Find(outcome.Existing, name.ToString());
                context.Report(
                    outcome.Section.SpanIn(resolved.Reference),
                    $"{resolved.Reference.From} names listener '{name}' of {resolved.Reference}, which has "
                        + $"only {string.Join(", ", outcome.Existing.Select(one => $"'{one}'"))}, so nothing leads to the route"
                        + (meant is null ? "" : $"; did you mean '{meant}'?"),
                    related: [PlaceOf(outcome.Target!)],
                    fix: meant is null ? null : Fix.ChangeText(outcome.Section.Node, meant, FixSafety.Unsafe));
            }
        }
    }
}
