using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// The workloads of apps/v1 need a selector that is not empty (pkg/apis/apps/validation/validation.go); older versions filled it in from the
/// template. A ReplicationController takes its template's labels, if there are any (pkg/apis/core/v1/defaults.go).
/// </summary>
internal sealed class KW1005_WorkloadSelectorMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1005", "A workload has a selector", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload.Spec is not { } spec || !NeedsSelector(workload))
        {
            return;
        }

        var written = spec.Find("selector");
        if (written is null || written.Value.IsNull())
        {
            if (NearestName.Find(spec.Entries.Where(entry => entry.Name != "selector").Select(entry => entry.Name), "selector") is null)
            {
                ReportAbsent(workload, context);
            }
        }
        else if (written.Value is YamlMapping mapping && workload.Selector is { IsEmpty: true }
            && mapping.Entries.All(entry => entry.Name is "matchLabels" or "matchExpressions" && IsEmpty(entry.Value)))
        {
            context.Report(written.Key.Span,
                $"{workload} has an empty selector, which would select every pod of its namespace; it must select its own: {Suggestion(workload)}");
        }
    }

    private static bool NeedsSelector(Workload workload) => workload switch
    {
        Deployment or ReplicaSet or StatefulSet or DaemonSet => workload.Type is { Group: "apps", Version: "v1" },
        ReplicationController => workload.Template.Node is not null && workload.Template.Labels.IsEmpty,
        Job => workload.Spec.Boolean("manualSelector").Or(false),
        _ => false,
    };

    private static void ReportAbsent(Workload workload, RuleContext context) => context.Report(
        workload.Spec!.Find("selector")?.Key.Span
            ?? (workload is Job ? workload.Spec!.Find("manualSelector")!.Key.Span : SelectorSpans.OfTemplateLabels(workload)),
        workload is ReplicationController
            ? $"{workload} has no selector, and its template has no labels to take one from"
            : $"{workload} has no spec.selector; it must select the labels of its own template: {Suggestion(workload)}");

    private static string Suggestion(Workload workload) =>
        workload.Template.Labels.IsEmpty ? "give the template labels, and select them" : $"matchLabels with {workload.Template.Labels}";

    private static bool IsEmpty(YamlNode node) => node.IsNull() || node is YamlMapping { Entries.IsEmpty: true } or YamlSequence { Items.IsEmpty: true };
}
