using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// How fast a HorizontalPodAutoscaler scales: its policies, their periods and its windows have bounds (pkg/apis/autoscaling/validation/validation.go
/// validateScalingRules, validateScalingPolicy).
/// </summary>
internal sealed class KW5319_ScalingBehavior() : KindRule("autoscaling", "HorizontalPodAutoscaler")
{
    private const int LongestWindow = 3600;
    private const int LongestPeriod = 1800;
    private static readonly string[] Directions = ["scaleUp", "scaleDown"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5319", "The numbers of a scaling behavior are within their bounds", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var rules in Directions.Select(resource.Spec.Mapping("behavior").Mapping).OfType<YamlMapping>())
        {
            CheckBounds(resource, rules, "stabilizationWindowSeconds", 0, LongestWindow, context);
            if (rules.Find("policies") is { Value: YamlSequence { Items.IsEmpty: true } } empty)
            {
                context.Report(empty.Key.Span, $"{resource}: 'policies' is empty; leave it out for the usual ones, or write 'selectPolicy: Disabled' to scale not at all");
            }

            if (rules["tolerance"] is YamlScalar { IsPlaceholder: false } tolerance && Quantity.TryParse(tolerance.Value, out var amount) && amount.Sign < 0)
            {
                context.Report(tolerance.Span, $"{resource}: 'tolerance' is {tolerance.Value}, it cannot be negative");
            }

            foreach (var policy in rules.Mappings("policies"))
            {
                CheckBounds(resource, policy, "value", 1, int.MaxValue, context);
                CheckBounds(resource, policy, "periodSeconds", 1, LongestPeriod, context);
            }
        }
    }

    private static void CheckBounds(Resource resource, YamlMapping mapping, string name, int least, int most, RuleContext context)
    {
        var field = mapping.Integer(name);
        if (field.IsKnown && (field.Value < least || (field.Value > most && most < int.MaxValue)))
        {
            context.Report(field.Span, $"{resource}: '{name}' is {field.Value}, it must be {(most == int.MaxValue ? $"at least {least}" : $"between {least} and {most}")}");
        }
    }
}
