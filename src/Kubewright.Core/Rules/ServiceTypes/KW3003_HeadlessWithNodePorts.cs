using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A NodePort or LoadBalancer Service without a cluster IP (pkg/apis/core/validation/validation.go, ValidateService).</summary>
internal sealed class KW3003_HeadlessWithNodePorts : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3003", "A NodePort or LoadBalancer Service is not headless", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.IsHeadless && service.ServiceType is ServiceType.NodePort or ServiceType.LoadBalancer)
        {
            context.Report(
                PlaceOf(service),
                $"{service} has the type {service.ServiceType}, which needs a cluster IP; 'None' is only for the type ClusterIP",
                related: [new RelatedPlace(service.TypeField.Span, "The type")]);
        }
    }

    private static SourceSpan PlaceOf(Service service) =>
        service.ClusterIP.IsKnown ? service.ClusterIP.Span : ((YamlSequence)service.Spec!["clusterIPs"]!).Items[0].Span;
}
