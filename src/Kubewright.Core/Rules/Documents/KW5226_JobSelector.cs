using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A Job's selector is made by its controller; one that is written beside it fits no pod (pkg/apis/batch/validation/validation.go
/// ValidateGeneratedSelector, ValidateJobTemplateSpec).
/// </summary>
internal sealed class KW5226_JobSelector : ResourceRule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5226", "A Job leaves its selector to its controller", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var job = workload is CronJob ? workload.Spec.Mapping("jobTemplate").Mapping("spec") : workload is Job ? workload.Spec : null;
        if (job?.Find("selector") is not { Value: YamlMapping } selector || workload.Selector is null)
        {
            return;
        }

        var isManual = job.Boolean("manualSelector");
        if (isManual.IsOpaque || (workload is Job && (isManual.Or(false) || workload.Selector.IsEmpty)))
        {
            return;
        }

        context.Report(
            selector.Key.Span,
            $"{workload} has a selector, which {(workload is CronJob ? "the Jobs of a CronJob" : "a Job without 'manualSelector: true'")} cannot have: its controller makes one; remove it");
    }
}
