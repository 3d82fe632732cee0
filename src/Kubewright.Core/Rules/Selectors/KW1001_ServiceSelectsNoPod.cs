using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A Service that selects no pod has no endpoints, and nothing says so (pkg/controller/endpointslice). A workload that was plainly meant
/// contradicts the selector; where there is none, the pods may come from elsewhere, unless everything is here.
/// </summary>
internal sealed class KW1001_ServiceSelectsNoPod : Rule<Service>
{
    /// <summary>The labels that a message lists, at most.</summary>
    private const int MostLabels = 5;

    public override RuleDescriptor Descriptor { get; } =
        new("KW1001", "A Service selects pods by labels that they carry", Severity.Warning);

    protected override void Check(Service service, RuleContext context)
    {
        switch (context.Graph.MismatchOf(service))
        {
            case { Kind: SelectorMismatchKind.SimilarLabels or SelectorMismatchKind.Copied, Workload: { } workload } mismatch:
                ReportSimilar(service, workload, mismatch, context);
                break;
            case { Kind: SelectorMismatchKind.Unproven }:
                context.Report(
                    SelectorSpans.Of(service),
                    DescribeAbsence(service) + DescribeLabels(service, context),
                    context.Options.ClosedWorld ? Severity.Warning : Severity.Info);
                break;
            case { Kind: SelectorMismatchKind.MadeByOperator } when context.Options.ClosedWorld:
                var labels = service.Selector.Pairs.Labels.Length == 1 ? "it" : "them";
                context.Report(SelectorSpans.Of(service), $"{DescribeAbsence(service)}; an operator may, of a custom resource that names {labels}",
                    Severity.Info);
                break;
        }
    }

    private static void ReportSimilar(Service service, Workload workload, SelectorMismatch mismatch, RuleContext context)
    {
        var first = mismatch.Differences[0];
        var isSingle = mismatch.Differences.Length == 1;
        var meant = isSingle && first.Found is { } found ? first.IsOfKey ? found.Key : found.Value : null;
        var place = first.IsOfKey || first.Pair.Entry.Value.Span.Length == 0 ? first.Pair.Entry.Key : first.Pair.Entry.Value;
        context.Report(
            place.Span,
            $"{service} {(mismatch.Kind == SelectorMismatchKind.Copied ? "selects nothing that is beside it" : "selects no pod")}: "
                + $"{string.Join(", and ", mismatch.Differences.Select(difference => Describe(difference, workload)))}"
                + (meant is null ? "" : $"; did you mean '{meant}'?"),
            mismatch.IsContradicted || context.Options.ClosedWorld ? Severity.Warning : Severity.Info,
            [new RelatedPlace(first.Found?.Entry.Key.Span.To(first.Found.Entry.Value.Span) ?? workload.HeadSpan,
                first.Found is null ? $"{workload} is the nearest" : $"the pods of {workload} carry this")],
            meant is { Length: > 0 } && place.Span.Length > 0
                ? Fix.ChangeText(place, meant, FixSafety.Unsafe)
                : null);
    }

    private static string DescribeAbsence(Service service) =>
        $"{service} selects {service.Selector.Pairs}, but no workload among the manifests makes pods "
            + $"with {(service.Selector.Pairs.Labels.Length == 1 ? "that label" : "those labels")}";

    /// <summary>What the pods here carry under the key that is selected by first; empty where they carry none of it.</summary>
    private static string DescribeLabels(Service service, RuleContext context)
    {
        var key = service.Selector.Pairs.Labels[0].Key;
        var carried = context.Set.Workloads
            .Select(workload => workload.Template.Labels.Find(key))
            .Where(label => label is { IsKnown: true, Value: not null })
            .Select(label => label!.ToString())
            .Distinct()
            .ToList();
        return carried.Count == 0 ? ""
            : $"; pods carry {string.Join(", ", carried.Take(MostLabels))}{(carried.Count > MostLabels ? $" and {carried.Count - MostLabels} others" : "")}";
    }

    private static string Describe(SelectorDifference difference, Workload workload) => difference.Found is { } found
        ? $"the pods of {workload} carry {found}, not {difference.Pair}"
        : ControllerLabels.IsOne(difference.Pair.Key) ? DescribeControllerLabel(difference.Pair, workload)
        : $"the pods of {workload} carry no label '{difference.Pair.Key}'";

    private static string DescribeControllerLabel(Label pair, Workload workload) => workload switch
    {
        StatefulSet { Name: { } name, Replicas: { } replicas and > 0 } stateful
            when pair.Key is "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index" =>
            $"{workload} has {replicas} {(replicas == 1 ? "replica" : "replicas")}, so its pods are {Pods(pair.Key, name, stateful.FirstOrdinal, replicas)}, "
                + $"and '{pair.Value}' is none of them",
        _ => $"the pods of {workload} carry no label '{pair.Key}', which {ControllerLabels.AdderOf(pair.Key)} adds to its own pods only",
    };

    private static string Pods(string key, string name, long first, long replicas)
    {
        var prefix = key == "apps.kubernetes.io/pod-index" ? "" : name + "-";
        return replicas == 1 ? $"'{prefix}{first}'" : $"'{prefix}{first}' to '{prefix}{first + replicas - 1}'";
    }
}
