using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// The kubelet's own port on a load balancer (pkg/apis/core/validation/validation.go ValidateService). From Kubernetes 1.33 on the server takes it.
/// </summary>
internal sealed class KW2037_KubeletPortExposed : ServicePortRule
{
    private const long KubeletPort = 10250;

    private static readonly KubernetesVersion Taken = new(1, 33);

    public override RuleDescriptor Descriptor { get; } =
        new("KW2037", "A LoadBalancer does not expose port 10250, the kubelet's own", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (service.ServiceType == ServiceType.LoadBalancer && port.Port is { IsKnown: true, Value: KubeletPort } && context.Options.KubernetesVersion < Taken)
        {
            context.Report(port.Port.Span,
                $"{service} exposes port {KubeletPort}, which a LoadBalancer may not: it is the kubelet's own; write another port and keep the targetPort");
        }
    }
}
