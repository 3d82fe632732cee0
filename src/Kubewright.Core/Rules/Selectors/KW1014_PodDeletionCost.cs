using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Documents;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// The annotation that says which pods go first when there are too many is read as a number, and refused where it is none
/// (pkg/apis/core/helper/helpers.go GetDeletionCostFromPodAnnotations).
/// </summary>
internal sealed class KW1014_PodDeletionCost : ResourceRule<Workload>
{
    private const string Annotation = "controller.kubernetes.io/pod-deletion-cost";

    public override RuleDescriptor Descriptor { get; } =
        new("KW1014", "A pod-deletion-cost is a whole number", Severity.Error);

    protected override void Check(Workload resource, RuleContext context)
    {
        if (ManifestSigns.IsServed(resource)
            && resource.Template.Metadata.Node.Mapping("annotations").String(Annotation) is { IsKnown: true, Value: var cost } field
            && !IsNumber(cost))
        {
            context.Report(
                field.Span.Length > 0 ? field.Span : field.KeySpan,
                $"{resource}: the annotation {Annotation} is '{FoundValue.Shorten(cost)}', it must be a whole number such as '-10' or '100', without '+' and leading zeros");
        }
    }

    private static bool IsNumber(string cost) =>
        (cost == "0" || (cost.Length > 0 && cost[0] is '-' or (>= '1' and <= '9')))
        && int.TryParse(cost, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
