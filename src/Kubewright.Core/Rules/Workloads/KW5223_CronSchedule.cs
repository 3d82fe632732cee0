using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The schedule of a CronJob (pkg/apis/batch/validation/validation.go validateScheduleFormat).</summary>
internal sealed class KW5223_CronSchedule : Rule<CronJob>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5223", "The schedule of a CronJob is one that cron reads", Severity.Error);

    protected override void Check(CronJob resource, RuleContext context)
    {
        if (resource.Spec.String("schedule") is { IsKnown: true, Value: { Length: > 0 } schedule } field && CronSchedule.WhyInvalid(schedule) is { } why)
        {
            context.Report(field.Span, $"{resource}: the schedule '{FoundValue.Shorten(schedule)}' {why}");
        }
    }
}
