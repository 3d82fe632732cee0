using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>A pod or pod template without containers (pkg/apis/core/validation/validation.go validateContainers).</summary>
internal sealed class KW5201_ContainersMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5201", "A pod has at least one container", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload is CustomWorkload { NamesItsTemplate: true })
        {
            return;
        }

        var place = workload.HeadSpan;
        var mapping = workload.Node;
        var path = "";
        foreach (var step in StepsToContainers(workload))
        {
            path = path.Length == 0 ? step : path + "." + step;
            if (mapping.Find(step) is not { } entry || entry.Value.IsNull())
            {
                // A misspelled field on the way is reported as such, and its fix fixes this.
                if (!mapping.Entries.Any(other => NearestName.Find([step], other.Name) is not null))
                {
                    context.Report(mapping.Find(step)?.Key.Span ?? place, $"{workload} has no containers: '{path}' is missing");
                }

                return;
            }

            if (entry.Value is YamlSequence { Items.IsEmpty: true })
            {
                context.Report(entry.Key.Span, $"{workload} has no containers: '{path}' is empty");
            }

            if (entry.Value is not YamlMapping next)
            {
                return;
            }

            place = entry.Key.Span;
            mapping = next;
        }
    }

    private static string[] StepsToContainers(Workload workload) => workload switch
    {
        Pod => ["spec", "containers"],
        StoredPodTemplate => ["template", "spec", "containers"],
        CustomWorkload custom => [.. custom.TemplatePath, "spec", "containers"],
        CronJob => ["spec", "jobTemplate", "spec", "template", "spec", "containers"],
        _ => ["spec", "template", "spec", "containers"],
    };
}
