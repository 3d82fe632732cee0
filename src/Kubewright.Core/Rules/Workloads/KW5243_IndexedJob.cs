using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A Job whose pods are numbered says how many there are, and only such a Job says something of its indexes
/// (pkg/apis/batch/validation/validation.go validateJobSpec, ValidateJob).
/// </summary>
internal sealed class KW5243_IndexedJob : WorkloadRule
{
    private const long MostAtOnce = 100_000;
    private static readonly string[] OfIndexes = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5243", "What a Job says of its indexes fits its completionMode", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (JobSpecification.Of(workload) is not { } spec)
        {
            return;
        }

        switch (JobSpecification.IsIndexed(spec))
        {
            case true:
                CheckIndexed(workload, spec, context);
                break;
            case false:
                foreach (var entry in OfIndexes.Select(spec.Find).OfType<YamlEntry>().Where(entry => !entry.Value.IsNull()))
                {
                    context.Report(entry.Key.Span,
                        $"{workload}: '{entry.Name}' speaks of the indexes of a Job, which only one with 'completionMode: Indexed' has");
                }

                break;
        }
    }

    private static void CheckIndexed(Workload workload, YamlMapping spec, RuleContext context)
    {
        var completions = spec.Integer("completions");
        var parallelism = spec.Integer("parallelism");
        var failed = spec.Integer("maxFailedIndexes");
        if (completions.IsAbsent)
        {
            context.Report(spec.String("completionMode").Span, $"{workload} numbers its pods, so 'completions' must say how many there are");
        }

        if (parallelism.Or(0) > MostAtOnce)
        {
            context.Report(parallelism.Span, $"{workload}: 'parallelism' is {parallelism.Value}, an Indexed Job may run at most {MostAtOnce} pods at once");
        }

        if (failed.IsKnown && completions.IsKnown && failed.Value > completions.Value)
        {
            context.Report(
                failed.Span,
                $"{workload}: 'maxFailedIndexes' is {failed.Value}, more than the {completions.Value} of 'completions'",
                related: [new RelatedPlace(completions.Span, "completions")]);
        }

        if (failed.IsKnown && spec["backoffLimitPerIndex"].IsNull())
        {
            context.Report(failed.KeySpan, $"{workload}: 'maxFailedIndexes' needs 'backoffLimitPerIndex', without which no single index fails");
        }

        if (workload is Job { Name: { } name } job && completions.Or(0) > 0)
        {
            CheckHostNames(job, name, completions.Value, context);
        }
    }

    // The pods of a CronJob's Jobs have names that nobody writes.
    private static void CheckHostNames(Job job, string name, long completions, RuleContext context)
    {
        var last = name + "-" + (completions - 1).ToString(CultureInfo.InvariantCulture);
        if (ObjectNames.WhyInvalid(job.Type, name, context.Options.KubernetesVersion) is null && DnsName.WhyNoLabel(last) is { } why)
        {
            context.Report(job.Metadata.Name.Span, $"{job} numbers its pods, whose host names go up to '{FoundValue.Shorten(last)}': that {why}");
        }
    }
}
