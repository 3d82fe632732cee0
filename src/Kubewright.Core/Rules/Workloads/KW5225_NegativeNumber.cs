using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>Numbers of a workload that cannot be negative (pkg/apis/apps, pkg/apis/batch, pkg/apis/core validation.go, ValidateNonnegativeField).</summary>
internal sealed class KW5225_NegativeNumber : Rule<Workload>
{
    private const string History = "revisionHistoryLimit";

    private static readonly string[] OfControllers = ["replicas", "minReadySeconds", History, "progressDeadlineSeconds"];

    private static readonly string[] OfJobs =
    [
        "parallelism", "completions", "backoffLimit", "backoffLimitPerIndex", "maxFailedIndexes", "activeDeadlineSeconds", "ttlSecondsAfterFinished",
    ];

    private static readonly string[] OfCronJobs = ["startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"];
    private static readonly string[] OfOrdinals = ["start"];
    private static readonly string[] OfPartitions = ["partition"];
    private static readonly string[] OfSecurityContexts = ["runAsUser", "runAsGroup", "fsGroup"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5225", "Counts, limits and durations of a workload are not negative", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        switch (workload)
        {
            case Pod:
                break;
            case CronJob:
                Check(workload, workload.Spec, OfCronJobs, context);
                Check(workload, workload.Spec.Mapping("jobTemplate").Mapping("spec"), OfJobs, context);
                break;
            case StatefulSet:
                Check(workload, workload.Spec, [.. OfControllers.Where(name => name != History)], context);
                CheckHistory(workload, context);
                Check(workload, workload.Spec.Mapping("ordinals"), OfOrdinals, context);
                Check(workload, Rollout.FindRollingUpdate(workload), OfPartitions, context);
                break;
            default:
                Check(workload, workload.Spec, workload is Job ? OfJobs : OfControllers, context);
                break;
        }

        Check(workload, workload.Template.Spec.Mapping("securityContext"), OfSecurityContexts, context);
        foreach (var container in workload.Template.AllContainers)
        {
            Check(workload, container.Node.Mapping("securityContext"), OfSecurityContexts, context);
        }
    }

    // A StatefulSet keeps all revisions then, and the server warns (pkg/registry/apps/statefulset/strategy.go WarningsOnCreate).
    private static void CheckHistory(Workload workload, RuleContext context)
    {
        if (workload.Spec.Integer(History) is { IsKnown: true, Value: < 0 } history)
        {
            context.Report(history.Span, $"{workload}: '{History}' is {history.Value}, so that all revisions are kept; write 0 or more", Severity.Warning);
        }
    }

    private static void Check(Workload workload, YamlMapping? mapping, string[] fields, RuleContext context)
    {
        foreach (var name in fields)
        {
            if (mapping.Integer(name) is { IsKnown: true, Value: < 0 } field)
            {
                context.Report(field.Span, $"{workload}: '{name}' is {field.Value}, it cannot be negative");
            }
        }
    }
}
