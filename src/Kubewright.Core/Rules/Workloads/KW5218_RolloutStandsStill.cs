using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A rolling update that may neither add a pod nor take one away (pkg/apis/apps/validation/validation.go ValidateRollingUpdateDeployment,
/// ValidateRollingUpdateDaemonSet). Absent values have defaults above zero.
/// </summary>
internal sealed class KW5218_RolloutStandsStill : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5218", "A rolling update may add or take away a pod", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var update = Rollout.FindRollingUpdate(workload);
        if (update is null)
        {
            return;
        }

        // A Deployment has 25% of each by default, a DaemonSet 0 and 1.
        var unavailable = update.IntegerOrString("maxUnavailable");
        var surge = update.IntegerOrString("maxSurge");
        var surgeIsZero = workload is DaemonSet ? surge.IsAbsent || Rollout.IsZero(surge) : Rollout.IsZero(surge);
        if (workload is Deployment or DaemonSet && Rollout.IsZero(unavailable) && surgeIsZero)
        {
            context.Report(
                unavailable.Span,
                $"{workload}: 'maxUnavailable' and 'maxSurge' are both 0, so that no pod can be replaced; one of them must be above 0");
        }
    }
}
