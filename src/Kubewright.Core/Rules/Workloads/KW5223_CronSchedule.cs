using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The schedule of a CronJob (pkg/apis/batch/validation/validation.go validateScheduleFormat).</summary>
internal sealed class KW5223_CronSchedule : Rule<CronJob>
{
    /// <summary>From this version on a new CronJob whose schedule names a time zone is refused; before it the server warned.</summary>
    private static readonly KubernetesVersion RefusesZones = new(1, 29);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5223", "The schedule of a CronJob is one that cron reads", Severity.Error);

    protected override void Check(CronJob resource, RuleContext context)
    {
        if (resource.Spec.String("schedule") is { IsKnown: true, Value: { Length: > 0 } schedule } field && CronSchedule.WhyInvalid(schedule) is { } why)
        {
            var isTaken = CronSchedule.NamesZone(schedule) && context.Options.KubernetesVersion < RefusesZones;
            context.Report(field.Span, $"{resource}: the schedule '{FoundValue.Shorten(schedule)}' {why}", isTaken ? Severity.Warning : null);
        }
    }
}
