using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The weight of a preferred affinity (pkg/apis/core/validation/validation.go ValidatePreferredSchedulingTerms,
/// validateWeightedPodAffinityTerms).
/// </summary>
internal sealed class KW5230_AffinityWeight : Rule<Workload>
{
    private static readonly string[] Affinities = ["nodeAffinity", "podAffinity", "podAntiAffinity"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5230", "The weight of a preferred affinity is from 1 to 100", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var affinity in Affinities)
        {
            foreach (var term in workload.Template.Spec.Mapping("affinity").Mapping(affinity).Mappings("preferredDuringSchedulingIgnoredDuringExecution"))
            {
                var weight = term.Integer("weight");
                if (weight is { IsKnown: true, Value: < 1 or > 100 })
                {
                    context.Report(weight.Span, $"{workload}: the weight of a {affinity} term is {weight.Value}, it must be from 1 to 100");
                }
                else if (weight.IsAbsent && term.Entries is [var first, ..])
                {
                    context.Report(first.Key.Span, $"{workload}: a {affinity} term needs a 'weight' from 1 to 100");
                }
            }
        }
    }
}
