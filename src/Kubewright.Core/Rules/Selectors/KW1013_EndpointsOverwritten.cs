using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// The endpoints controller writes the Endpoints of every Service that has a selector, whatever stood in them
/// (pkg/controller/endpoint/endpoints_controller.go syncService).
/// </summary>
internal sealed class KW1013_EndpointsOverwritten : Rule<Endpoints>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1013", "Endpoints are written by hand only for a Service without selector", Severity.Warning);

    protected override void Check(Endpoints endpoints, RuleContext context)
    {
        if (endpoints.Name is not { } name)
        {
            return;
        }

        var home = context.Set.NamespaceOf(endpoints).Name;
        var service = context.Set.Find(endpoints, "", "Service", home, name)
            .OfType<Service>()
            .FirstOrDefault(service => !service.Selector.IsEmpty && service.ServiceType is not (null or ServiceType.ExternalName));
        if (service is not null)
        {
            context.Report(
                SpanOf(endpoints),
                $"{endpoints} are written by hand, but {service} has a selector, so that Kubernetes replaces them by the pods that it selects; remove them, or "
                    + "the Service's selector",
                related: [new RelatedPlace(SelectorSpans.Of(service), $"the selector of {service}")]);
        }
    }

    private static SourceSpan SpanOf(Endpoints endpoints) => endpoints.Node.Find("subsets")?.Key.Span ?? endpoints.HeadSpan;
}
