using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A field that only a LoadBalancer may have on another type (pkg/apis/core/validation/validation.go, ValidateService and
/// validateLoadBalancerClassField).
/// </summary>
internal sealed class KW3004_LoadBalancerFieldOnOtherType : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3004", "Fields of a load balancer are only on a Service of type LoadBalancer", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType is null or ServiceType.LoadBalancer)
        {
            return;
        }

        var hasRanges = !(service.Spec?[SourceRanges.Field]).IsNullOrEmpty();
        foreach (var field in new[] { SourceRanges.Field, "allocateLoadBalancerNodePorts", "loadBalancerClass" })
        {
            if (field == SourceRanges.Field ? hasRanges : service.Writes(field))
            {
                context.Report(service.Spec!.Find(field)!.Key.Span, Message(service, field));
            }
        }

        if (!hasRanges && service.Metadata.Node.Mapping("annotations")?.Find(SourceRanges.Annotation) is { } annotation)
        {
            context.Report(annotation.Key.Span, Message(service, "annotation " + SourceRanges.Annotation));
        }
    }

    private static string Message(Service service, string field) =>
        $"{service} has the type {service.ServiceType}; {field} may only be set where the type is LoadBalancer";
}
