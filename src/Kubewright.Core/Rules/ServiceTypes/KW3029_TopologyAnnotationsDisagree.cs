using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// The annotation for topology-aware routing beside its old name, with another value (pkg/apis/core/validation/validation.go ValidateService).
/// </summary>
internal sealed class KW3029_TopologyAnnotationsDisagree : Rule<Service>
{
    private const string Mode = "service.kubernetes.io/topology-mode";
    private const string Hints = "service.kubernetes.io/topology-aware-hints";

    public override RuleDescriptor Descriptor { get; } =
        new("KW3029", "The annotations topology-mode and topology-aware-hints say the same", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var annotations = service.Metadata.Node.Mapping("annotations");
        var mode = annotations.String(Mode);
        var hints = annotations.String(Hints);
        if (mode.IsKnown && hints.IsKnown && mode.Value != hints.Value)
        {
            context.Report(
                mode.Span,
                $"{service} has the annotation topology-mode '{mode.Value}' and its old name topology-aware-hints with '{hints.Value}'; remove the old one",
                related: [new RelatedPlace(hints.Span, "topology-aware-hints")]);
        }
    }
}
