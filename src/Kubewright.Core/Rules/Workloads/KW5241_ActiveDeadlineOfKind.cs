using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A deadline for pods that never end: only Jobs and bare Pods have one (pkg/apis/apps/validation/validation.go and
/// pkg/apis/core/validation/validation.go: "activeDeadlineSeconds in Deployment is not Supported").
/// </summary>
internal sealed class KW5241_ActiveDeadlineOfKind : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5241", "Only pods that end have a deadline", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload is not (Pod or Job or CronJob)
            && workload.Template.Spec?.Find("activeDeadlineSeconds") is { } deadline
            && !deadline.Value.IsNull())
        {
            context.Report(
                deadline.Key.Span,
                $"{workload}: its pods cannot have 'activeDeadlineSeconds', for a {workload.Kind} keeps them running; remove it, or make it a Job");
        }
    }
}
