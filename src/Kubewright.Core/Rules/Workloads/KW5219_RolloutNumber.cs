using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// How many pods a rolling update may add or take away is a number or a percentage (pkg/apis/apps/validation/validation.go
/// ValidatePositiveIntOrPercent, IsNotMoreThan100Percent).
/// </summary>
internal sealed class KW5219_RolloutNumber : WorkloadRule
{
    private static readonly string[] Fields = ["maxUnavailable", "maxSurge"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5219", "What a rolling update may add or take away is a number or a percentage", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var update = Rollout.FindRollingUpdate(workload);
        foreach (var name in Fields)
        {
            var field = update.IntegerOrString(name);
            if (field is { IsKnown: true } && (WhyInvalid(workload, name, field.Value) ?? WhyZero(workload, field)) is { } why)
            {
                // A cluster that does not let StatefulSets replace several pods at once drops their number unread.
                context.Report(
                    field.Span,
                    $"{workload}: '{name}' is '{FoundValue.Shorten(field.Value.ToString())}', {why}",
                    workload is StatefulSet ? Severity.Warning : null);
            }
        }
    }

    // Of a Deployment or DaemonSet one of the two may be zero; a StatefulSet has but the one.
    private static string? WhyZero(Workload workload, Field<IntOrString> field) =>
        workload is StatefulSet && Rollout.IsZero(field)
            ? "so that no pod can be replaced; it must be above 0"
            : null;

    private static string? WhyInvalid(Workload workload, string name, IntOrString value)
    {
        if (value.Number is { } number)
        {
            return number < 0 ? "it cannot be negative" : null;
        }

        return Rollout.ReadPercentage(value.Text) is not { } percentage ? "it must be a number such as 1 or a percentage such as 25%"
            : (name == "maxUnavailable" || workload is DaemonSet) && percentage > 100 ? "it cannot be above 100%"
            : null;
    }
}
