using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// An item of <c>matchExpressions</c> has a key, one of four operators, and values where the operator takes some
/// (apimachinery/pkg/apis/meta/v1/validation ValidateLabelSelectorRequirement).
/// </summary>
internal sealed class KW1006_SelectorRequirementInvalid : Rule<Resource>
{
    private static readonly string[] Operators = ["In", "NotIn", "Exists", "DoesNotExist"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW1006", "A requirement of matchExpressions has a key, a known operator and the values that it takes", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var requirement in LabelSelectors.Of(resource).SelectMany(selector => selector.MatchExpressions))
        {
            Check(resource, requirement, context);
        }
    }

    private static void Check(Resource resource, LabelRequirement requirement, RuleContext context)
    {
        if (requirement.Key.Or(requirement.Key.IsAbsent ? "" : "-").Length == 0)
        {
            context.Report(HeadOf(requirement), $"{resource}: a requirement of matchExpressions has no key");
        }

        if (requirement.Operator.IsAbsent || requirement.Operator.Or("-").Length == 0)
        {
            context.Report(HeadOf(requirement), $"{resource}: a requirement of matchExpressions has no operator; it is one of {string.Join(", ", Operators)}");
            return;
        }

        if (!requirement.Operator.IsKnown)
        {
            return;
        }

        var written = requirement.Operator.Value;
        var values = requirement.Node.Find("values");
        if (!Operators.Contains(written))
        {
            var meant = NearestName.Find(Operators, written) ?? (written is "=" or "==" or "Equals" or "equals" or "Eq" ? "In" : null);
            context.Report(
                requirement.Operator.Span,
                $"{resource}: '{written}' is not an operator of matchExpressions; it is one of {string.Join(", ", Operators)}"
                    + (meant is null ? "" : $"; did you mean '{meant}'?"),
                fix: meant is null ? null : Fix.ChangeSpelling(requirement.Operator.Entry!.Value, meant, Operators));
        }
        else if (written is "In" or "NotIn" && (values is null || values.Value.IsNull() || values.Value is YamlSequence { Items.IsEmpty: true }))
        {
            context.Report(values?.Key.Span ?? requirement.Operator.Span, $"{resource}: the operator '{written}' needs 'values'");
        }
        else if (written is "Exists" or "DoesNotExist" && values?.Value is YamlSequence { Items.IsEmpty: false })
        {
            context.Report(values.Key.Span, $"{resource}: the operator '{written}' takes no 'values'");
        }
    }

    private static SourceSpan HeadOf(LabelRequirement requirement) =>
        requirement.Node.Entries.IsEmpty ? requirement.Node.Span : requirement.Node.Entries[0].Key.Span;
}
