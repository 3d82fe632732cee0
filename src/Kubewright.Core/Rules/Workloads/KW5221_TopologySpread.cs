using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The numbers of a topology spread constraint (pkg/apis/core/validation/validation.go validateTopologySpreadConstraints).</summary>
internal sealed class KW5221_TopologySpread : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5221", "The numbers of a topology spread constraint are above zero", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var constraint in workload.Template.Spec.Mappings("topologySpreadConstraints"))
        {
            if (constraint.Integer("maxSkew") is { IsKnown: true, Value: <= 0 } skew)
            {
                context.Report(skew.Span, $"{workload}: the 'maxSkew' of a topology spread constraint is {skew.Value}, it must be above 0");
            }

            var domains = constraint.Integer("minDomains");
            if (domains is { IsKnown: true, Value: <= 0 })
            {
                context.Report(domains.Span, $"{workload}: the 'minDomains' of a topology spread constraint is {domains.Value}, it must be above 0");
            }
            else if (domains.IsKnown && constraint.String("whenUnsatisfiable") is { IsKnown: true, Value: "ScheduleAnyway" })
            {
                context.Report(domains.KeySpan, $"{workload}: a topology spread constraint has 'minDomains' with 'whenUnsatisfiable: ScheduleAnyway'; it takes effect with DoNotSchedule alone and is refused otherwise");
            }
        }
    }
}
