using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A workload's selector must select the pods of its own template (pkg/apis/apps/validation and pkg/apis/core/validation: "`selector` does
/// not match template `labels`").
/// </summary>
internal sealed class KW1004_TemplateNotSelected : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1004", "A workload's selector selects the pods of its own template", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload.Selector is not { IsEmpty: false } selector
            || workload.Template.Node is null
            || workload is CronJob
            || (workload is Job && !workload.Spec.Boolean("manualSelector").Or(false)))
        {
            return;
        }

        var missing = new List<(string Text, SourceSpan Span)>();
        foreach (var pair in selector.MatchLabels.Labels)
        {
            if (!IsText(pair) || EqualitySelector.MatchPair(pair, workload.Template.Labels) != SelectorMatch.No)
            {
                continue;
            }

            if (workload.Template.Labels.Find(pair.Key) is { } label)
            {
                if (IsText(label))
                {
                    ReportValue(workload, pair, label, context);
                }
            }
            else if (SimilarKey(pair, workload.Template.Labels) is { } misspelled)
            {
                ReportKey(workload, pair, misspelled, context);
            }
            else
            {
                missing.Add((pair.ToString(), pair.Entry.Key.Span));
            }
        }

        foreach (var requirement in selector.MatchExpressions)
        {
            if (requirement.IsValid && requirement.Matches(workload.Template.Labels) == SelectorMatch.No)
            {
                if (workload.Template.Labels.Find(requirement.Key.Value) is { } label)
                {
                    ReportRequirement(workload, requirement, label, context);
                }
                else
                {
                    missing.Add((requirement.ToString(), requirement.Key.Span));
                }
            }
        }

        if (missing.Count > 0)
        {
            ReportMissing(workload, missing, context);
        }
    }

    private static void ReportValue(Workload workload, Label pair, Label label, RuleContext context)
    {
        var (mistaken, other) = IsSelectorMistaken(workload, pair, label, context) ? (pair, label) : (label, pair);
        var meant = LabelSyntax.ValueProblem(other.Value!) is null ? other.Value! : "";
        context.Report(
            SelectorSpans.OfValue(mistaken),
            $"{workload} selects {pair}, but its own template makes pods with {label}" + (meant.Length == 0 ? "" : $"; did you mean '{meant}'?"),
            related: [new RelatedPlace(SelectorSpans.OfValue(other), ReferenceEquals(other, pair) ? "the selector" : "the template's label")],
            fix: meant.Length > 0 && mistaken.Entry.Value is YamlScalar { Span.Length: > 0 } scalar
                ? Fix.ChangeText(scalar, meant, FixSafety.Unsafe)
                : null);
    }

    private static void ReportKey(Workload workload, Label pair, Label label, RuleContext context)
    {
        var (mistaken, other) = IsSelectorMistaken(workload, pair, label, context) ? (pair, label) : (label, pair);
        context.Report(
            mistaken.Entry.Key.Span,
            $"{workload} selects {pair}, but its own template makes pods with {label}; did you mean '{other.Key}'?",
            related: [new RelatedPlace(other.Entry.Key.Span, ReferenceEquals(other, pair) ? "the selector" : "the template's label")],
            fix: Fix.ChangeText(mistaken.Entry.Key, other.Key, FixSafety.Unsafe));
    }

    private static void ReportRequirement(Workload workload, LabelRequirement requirement, Label label, RuleContext context)
    {
        var values = requirement.Values.OfType<YamlScalar>().Select(value => value.Value);
        var nearest = requirement.Operator.Value == "In" ? NearestName.Find(values, label.Value ?? "") : null;
        context.Report(
            requirement.Operator.Value == "DoesNotExist" ? label.Entry.Key.Span : SelectorSpans.OfValue(label),
            $"{workload} selects pods where {requirement}, but its own template makes pods with {label}"
                + (nearest is null ? "" : $"; did you mean '{nearest}'?"),
            related: [new RelatedPlace(requirement.Key.Span, "the selector")],
            fix: nearest is not null && label.Entry.Value is YamlScalar { Span.Length: > 0 } scalar
                ? Fix.ChangeText(scalar, nearest, FixSafety.Unsafe)
                : null);
    }

    private static void ReportMissing(Workload workload, List<(string Text, SourceSpan Span)> missing, RuleContext context)
    {
        var labels = workload.Template.Labels;
        context.Report(
            SelectorSpans.OfTemplateLabels(workload),
            $"{workload} selects {string.Join(" and ", missing.Select(one => one.Text))}, but its own template makes pods "
                + $"with {(labels.IsEmpty ? "no labels" : labels.ToString())}",
            related: [.. missing.Select(one => new RelatedPlace(one.Span, "the selector"))]);
    }

    // Both sides contradict each other; the one that others contradict too is the mistaken one.
    private static bool IsSelectorMistaken(Workload workload, Label pair, Label label, RuleContext context)
    {
        var forTemplate = 0;
        var forSelector = 0;
        void Count(bool isTemplateRight, bool isSelectorRight)
        {
            forTemplate += isTemplateRight ? 1 : 0;
            forSelector += isSelectorRight ? 1 : 0;
        }

        var own = workload.Metadata.Labels;
        Count(Carries(own, label), Carries(own, pair));
        Count(NameSimilarity.Holds(workload.Name ?? "", label.Value!), NameSimilarity.Holds(workload.Name ?? "", pair.Value!));
        foreach (var service in context.Set.Resources.OfType<Service>().Where(service => context.Set.Sees(workload, service)))
        {
            var selected = context.Graph.EndpointsOf(service).Matches;
            Count(selected.Any(match => ReferenceEquals(match.Workload, workload)) && Carries(service.Selector.Pairs, label),
                selected.IsEmpty && Carries(service.Selector.Pairs, pair));
        }

        return forTemplate > forSelector;
    }

    private static bool Carries(LabelMap labels, Label label) => labels.Find(label.Key) is { } found && found.Value == label.Value;

    private static Label? SimilarKey(Label pair, LabelMap labels) =>
        labels.Labels.FirstOrDefault(label => label.IsKnown && label.Value == pair.Value && NameSimilarity.IsSimilar(label.Key, pair.Key));

    // What is not text is reported by the rules of the schema.
    private static bool IsText(Label label) => label is { IsKnown: true, Entry.Value: YamlScalar { Type: YamlScalarType.String or YamlScalarType.Null } };
}
