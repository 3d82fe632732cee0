using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>What Jobs are made from: a Job's own <c>spec</c>, or that of a CronJob's <c>jobTemplate</c>.</summary>
internal static class JobSpecification
{
    /// <summary>The mapping; null where the workload makes no Jobs, or has none.</summary>
    public static YamlMapping? Of(Workload workload) => workload switch
    {
        Job => workload.Spec,
        CronJob => workload.Spec.Mapping("jobTemplate").Mapping("spec"),
        _ => null,
    };

    /// <summary>Whether its pods are numbered; null where that is not known.</summary>
    public static bool? IsIndexed(YamlMapping spec)
    {
        var mode = spec.String("completionMode");
        return mode.IsOpaque ? null : mode.Or("NonIndexed") switch
        {
            "Indexed" => true,
            "NonIndexed" => false,
            _ => null,
        };
    }
}
