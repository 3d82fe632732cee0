using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A Service selects by labels that a workload carries in its own <c>metadata</c>, while the pods are made from <c>spec.template</c> and carry
/// other ones.
/// </summary>
internal sealed class KW1003_LabelsOnWorkloadOnly : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1003", "A Service selects by the labels of pods, not of the workload that makes them", Severity.Warning);

    protected override void Check(Service service, RuleContext context)
    {
        if (context.Graph.MismatchOf(service) is not { Kind: SelectorMismatchKind.OnWorkloadOnly, Workload: { } workload } mismatch)
        {
            return;
        }

        var labels = workload.Template.Labels;
        context.Report(
            SelectorSpans.Of(service),
            $"{service} selects {service.Selector.Pairs}, which {workload} carries itself, but its "
                + $"pods {(labels.IsEmpty ? "carry no labels" : $"carry {labels}")}: selectors see the labels in spec.template.metadata.labels only",
            mismatch.IsContradicted ? Severity.Warning : Severity.Info,
            [new RelatedPlace(SelectorSpans.OfTemplateLabels(workload), $"the pods of {workload} get their labels here")]);
    }
}
