using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A PodDisruptionBudget says how many pods must be there or how many may be missing (pkg/apis/policy/validation/validation.go
/// ValidatePodDisruptionBudgetSpec).
/// </summary>
internal sealed class KW5306_BudgetBothBounds() : KindRule("policy", "PodDisruptionBudget")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5306", "A PodDisruptionBudget has minAvailable or maxUnavailable", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Spec?.Find("minAvailable") is { } least && resource.Spec.Find("maxUnavailable") is { } most && !least.Value.IsNull() && !most.Value.IsNull())
        {
            var (first, second) = least.Key.Span.Start < most.Key.Span.Start ? (least, most) : (most, least);
            context.Report(
                second.Key.Span,
                $"{resource} has both 'minAvailable' and 'maxUnavailable'; a budget has one of them",
                related: [new RelatedPlace(first.Key.Span, first.Name)]);
        }
    }
}
