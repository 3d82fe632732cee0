using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A Job's selector is made by its controller; one that is written beside it fits no pod (pkg/apis/batch/validation/validation.go
/// ValidateGeneratedSelector, ValidateJobTemplateSpec).
/// </summary>
internal sealed class KW5226_JobSelector : WorkloadRule
{
    private static readonly string[] OfNames = ["job-name", "batch.kubernetes.io/job-name"];
    private static readonly string[] OfUids = ["controller-uid", "batch.kubernetes.io/controller-uid"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5226", "A Job leaves its selector to its controller", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        switch (workload)
        {
            case Job:
                CheckJob(workload, context);
                break;
            case CronJob:
                CheckTemplate(workload, workload.Spec.Mapping("jobTemplate").Mapping("spec"), context);
                break;
        }
    }

    private static void CheckJob(Workload job, RuleContext context)
    {
        var isManual = job.Spec.Boolean("manualSelector");
        if (job.Spec?.Find("selector") is { Value: YamlMapping } selector
            && job.Selector is { IsEmpty: false }
            && !isManual.IsOpaque
            && !isManual.Or(false))
        {
            context.Report(
                selector.Key.Span,
                $"{job} has a selector, which a Job without 'manualSelector: true' cannot have: its controller makes one; remove it");
        }

        if (!isManual.IsOpaque && !isManual.Or(false))
        {
            CheckLabels(job, context);
        }
    }

    // The controller writes these labels itself, and takes another value for a conflict.
    private static void CheckLabels(Workload job, RuleContext context)
    {
        foreach (var label in job.Template.Labels.Labels)
        {
            if (label is { IsKnown: true, Value: { Length: > 0 } value }
                && (OfUids.Contains(label.Key) || (OfNames.Contains(label.Key) && job.Name is { } name && value != name)))
            {
                context.Report(
                    label.Entry.Key.Span,
                    $"{job} gives its pods the label '{label.Key}', which its controller sets "
                        + $"itself{(OfNames.Contains(label.Key) ? $" to '{job.Name}'" : "")}; remove it");
            }
        }
    }

    // Each Job of a CronJob is made anew, so none can have a selector of its own.
    private static void CheckTemplate(Workload cronJob, YamlMapping? spec, RuleContext context)
    {
        if (spec?.Find("selector") is { Value: YamlMapping } selector)
        {
            context.Report(
                selector.Key.Span,
                $"{cronJob} has a selector, which the Jobs of a CronJob cannot have: its controller makes one; remove it");
        }

        if (spec?.Find("manualSelector") is { } manual && spec.Boolean("manualSelector").Or(false))
        {
            context.Report(
                manual.Key.Span,
                $"{cronJob} has 'manualSelector: true', which the Jobs of a CronJob cannot have: their controller makes their selectors; remove it");
        }
    }
}
