using System.Globalization;
using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.OtherKinds;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A PodDisruptionBudget that wants as many pods as there are (pkg/controller/disruption: no disruption is allowed while fewer than
/// <c>minAvailable</c> would be left): a node with one of them is never drained.
/// </summary>
internal sealed class KW4040_BudgetLetsNoPodGo() : KindRule("policy", "PodDisruptionBudget")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4040", "A PodDisruptionBudget lets pods be evicted", Severity.Warning);

    protected override void Check(Resource resource, RuleContext context)
    {
        var minimum = resource.Spec.IntegerOrString("minAvailable");
        var outcome = context.Graph.SelectionIn(context.Set).Of(resource).FirstOrDefault();
        if (!minimum.IsKnown
            || outcome is not
            {
                Kind: SelectorOutcomeKind.Selects or SelectorOutcomeKind.Meant,
                Selected: [{ Resource: Workload { Replicas: { } replicas and > 0 } workload }]
            })
        {
            return;
        }

        var wanted = minimum.Value.Number is { } number ? number
            : minimum.Value.Text is { } text && text.EndsWith("%", StringComparison.Ordinal)
                && int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
                ? (long)Math.Ceiling(percent * replicas / 100.0)
                : 0;
        if (wanted >= replicas)
        {
            context.Report(
                minimum.Span,
                $"{resource} wants {minimum.Value} of the {replicas} {(replicas == 1 ? "pod" : "pods")} of {workload} to stay, so none is ever evicted and a "
                    + "node with one is never drained",

                // Of a single pod there is nothing else to say than that it is to stay; an autoscaler may have more of them made.
                replicas == 1 || context.Graph.ReferencesIn(context.Set).IsScaled(workload) ? Severity.Info : Severity.Warning,
                [new RelatedPlace(workload.Spec.Integer("replicas").Entry?.Value.Span ?? workload.HeadSpan,
                    $"{workload} has {replicas} {(replicas == 1 ? "replica" : "replicas")}")]);
        }
    }
}
