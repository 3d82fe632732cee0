using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// <c>rollingUpdate</c> beside a strategy that does not roll (pkg/apis/apps/validation/validation.go ValidateDeploymentStrategy,
/// ValidateStatefulSetSpec). A DaemonSet ignores it.
/// </summary>
internal sealed class KW5220_RollingUpdateOfOtherStrategy : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5220", "Only the strategy RollingUpdate has a rollingUpdate", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var strategy = Rollout.FindStrategy(workload);
        if (workload is Deployment or StatefulSet
            && strategy.String("type") is { IsKnown: true, Value: "Recreate" or "OnDelete" } type
            && strategy?.Find("rollingUpdate") is { } update
            && !update.Value.IsNull())
        {
            context.Report(update.Key.Span, $"{workload} cannot have 'rollingUpdate' with the strategy '{type.Value}'; remove one of them");
        }
    }
}
