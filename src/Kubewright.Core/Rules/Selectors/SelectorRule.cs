using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A rule about the selectors of one use. What was plainly meant contradicts a selector that selects nothing; else what it selects may be deployed from
/// elsewhere.
/// </summary>
/// <param name="what">What it selects, in the plural: <c>pods</c>.</param>
/// <param name="uses">The uses.</param>
internal abstract class SelectorRule(string what, params SelectorUse[] uses) : Rule<Resource>
{
    /// <summary>
    /// Whether a selector that selects nothing is worth a remark where nothing was plainly meant: the rest of a sentence; null where it is not.
    /// </summary>
    protected abstract string? Consequence(SelectorUse use);

    protected sealed override void Check(Resource subject, RuleContext context)
    {
        foreach (var outcome in context.Graph.SelectionIn(context.Set).Of(subject))
        {
            if (Array.IndexOf(uses, outcome.Selector.Use) >= 0)
            {
                Check(outcome, context);
            }
        }
    }

    private void Check(SelectorOutcome outcome, RuleContext context)
    {
        var selector = outcome.Selector;
        var asked = string.Join(", ", selector.Selector.MatchLabels.Labels.Select(label => label.ToString())
            .Concat(selector.Selector.MatchExpressions.Select(one => one.ToString())));
        var because = Consequence(selector.Use) is { } consequence ? $", so {consequence}" : "";
        switch (outcome.Kind)
        {
            case SelectorOutcomeKind.Meant when outcome.IsOfPodsOnly:
                context.Report(
                    SpanOf(outcome),
                    $"{selector.From} selects {what} by {asked}, but {outcome.Selected[0]} carries no such label, it only selects its pods by it{because}; add "
                        + "the label to the Service's metadata",
                    related: [new RelatedPlace(outcome.Selected[0].Resource.HeadSpan, $"{outcome.Selected[0]} has the pair in its selector only")]);
                break;
            case SelectorOutcomeKind.Meant:
                ReportIntended(outcome, because, context);
                break;
            case SelectorOutcomeKind.OtherNamespace:
                var elsewhere = outcome.Selected[0];
                context.Report(
                    SpanOf(outcome),
                    $"{selector.From} selects {what} of namespace '{selector.Namespaces[0]}' by {asked}, but {elsewhere} are in namespace "
                        + $"'{elsewhere.Namespace}'{because}",
                    context.IsFar(elsewhere.Resource.File) ? Severity.Info : Severity.Warning,
                    [new RelatedPlace(elsewhere.Resource.HeadSpan, $"{elsewhere.Resource} is in namespace '{elsewhere.Namespace}'")]);
                break;
            case SelectorOutcomeKind.Nothing when because.Length > 0:
                context.Report(
                    SpanOf(outcome),
                    $"{selector.From} selects {what} by {asked}, which none among the manifests carry{because}",
                    context.Options.ClosedWorld ? Severity.Warning : Severity.Info);
                break;
        }
    }

    private void ReportIntended(SelectorOutcome outcome, string because, RuleContext context)
    {
        var first = outcome.Differences[0];
        var one = outcome.Selected[0];
        var meant = outcome.Differences.Length == 1 && first.Found is { } found ? first.IsOfKey ? found.Key : found.Value : null;
        var place = first.IsOfKey ? first.Pair.Entry.Key : first.Pair.Entry.Value;
        context.Report(
            place.Span.Length > 0 ? place.Span : first.Pair.Entry.Key.Span,
            $"{outcome.Selector.From} selects no {what}: {one} {(one.IsPods ? "carry" : "carries")} {first.Found}, not {first.Pair}{because}"
                + (meant is null ? "" : $"; did you mean '{meant}'?"),
            related: [new RelatedPlace(first.Found?.Entry.Key.Span ?? one.Resource.HeadSpan, $"{one} {(one.IsPods ? "carry" : "carries")} this")],
            fix: meant is { Length: > 0 } ? Fix.ChangeText(place, meant, FixSafety.Unsafe) : null);
    }

    private static SourceSpan SpanOf(SelectorOutcome outcome) =>
        outcome.Selector.Selector.MatchLabels.Labels is [var pair, ..] && !pair.Entry.Merged
            ? pair.Entry.Key.Span.To(pair.Entry.Value.Span)
            : outcome.Selector.Entry.Key.Span;
}
