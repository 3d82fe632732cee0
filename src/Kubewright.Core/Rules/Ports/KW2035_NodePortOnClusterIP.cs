using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A node port of a Service that opens none (pkg/apis/core/validation/validation.go ValidateService).</summary>
internal sealed class KW2035_NodePortOnClusterIP : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2035", "A Service of type ClusterIP has no nodePort", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (service.ServiceType == ServiceType.ClusterIP && port.NodePort.IsKnown && port.NodePort.Value != 0)
        {
            var type = service.TypeField.Or("").Length > 0 ? "is of type ClusterIP" : "has no type and so is a ClusterIP";
            context.Report(
                port.NodePort.Span,
                $"{service} {type}, which opens no port on the nodes; write 'type: NodePort' or leave nodePort {port.NodePort.Value} out",
                related: service.TypeField.Entry is null ? default : [new RelatedPlace(service.TypeField.Span, "The type of the Service")]);
        }
    }
}
