using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// Two workloads of one kind whose selectors each select the other's pods. Kubernetes does not refuse it, and its controllers go by owner
/// references today (pkg/controller/controller_ref_manager.go), but each may adopt what the other leaves behind, and whatever counts by
/// selector (kubectl, PodDisruptionBudgets, autoscalers) counts both.
/// </summary>
internal sealed class KW1010_WorkloadSelectorsOverlap : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1010", "No two workloads select each other's pods", Severity.Info);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (workload is Pod || workload.RunsToCompletion)
        {
            return;
        }

        var other = context.Graph.OthersSelectedBy(workload).FirstOrDefault(other =>
            other.Kind == workload.Kind
            && other.File.Directory == workload.File.Directory
            && IsBefore(other, workload)
            && other.Selector?.Matches(workload.Template.Labels) == SelectorMatch.Yes);
        if (other is null)
        {
            return;
        }

        context.Report(
            workload.Spec!.Find("selector")!.Key.Span,
            $"{workload} selects the pods of {other} too, and the other way round: give each a label that the other does not have, in its selector and its "
                + "template",
            related: [new RelatedPlace(other.Spec!.Find("selector")!.Key.Span, $"the selector of {other}")]);
    }

    // Told once, at the later of the two.
    private static bool IsBefore(Workload left, Workload right)
    {
        var byFile = string.CompareOrdinal(left.File.Path, right.File.Path);
        return byFile < 0 || (byFile == 0 && left.Node.Span.Start < right.Node.Span.Start);
    }
}
