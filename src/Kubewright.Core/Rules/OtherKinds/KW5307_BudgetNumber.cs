using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Workloads;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The bound of a PodDisruptionBudget is a number or a percentage up to 100% (pkg/apis/policy/validation/validation.go
/// ValidatePodDisruptionBudgetSpec).
/// </summary>
internal sealed class KW5307_BudgetNumber() : KindRule("policy", "PodDisruptionBudget")
{
    private static readonly string[] Fields = ["minAvailable", "maxUnavailable"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5307", "The bound of a PodDisruptionBudget is a number or a percentage", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var name in Fields)
        {
            var field = resource.Spec.IntegerOrString(name);
            if (field.IsKnown && WhyInvalid(field.Value) is { } why)
            {
                context.Report(field.Span, $"{resource}: '{name}' is '{FoundValue.Shorten(field.Value.ToString())}', {why}");
            }
        }
    }

    private static string? WhyInvalid(IntOrString value)
    {
        if (value.Number is { } number)
        {
            return number < 0 ? "it cannot be negative" : null;
        }

        return Rollout.ReadPercentage(value.Text) is not { } percentage ? "it must be a number such as 1 or a percentage such as 50%"
            : percentage > 100 ? "it cannot be above 100%"
            : null;
    }
}
