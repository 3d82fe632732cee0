using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>The kubelet's own port on a load balancer (pkg/apis/core/validation/validation.go ValidateService).</summary>
internal sealed class KW2037_KubeletPortExposed : ServicePortRule
{
    private const long KubeletPort = 10250;

    public override RuleDescriptor Descriptor { get; } =
        new("KW2037", "A LoadBalancer does not expose port 10250, the kubelet's own", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (service.ServiceType == ServiceType.LoadBalancer && port.Port.IsKnown && port.Port.Value == KubeletPort)
        {
            context.Report(port.Port.Span, $"{service} exposes port {KubeletPort}, which a LoadBalancer may not: it is the kubelet's own; write another port and keep the targetPort");
        }
    }
}
