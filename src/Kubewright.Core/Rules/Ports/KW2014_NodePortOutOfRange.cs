using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A node port outside the range that the cluster hands out: the allocator refuses it (pkg/registry/core/service/portallocator/allocator.go;
/// kube-apiserver --service-node-port-range).
/// </summary>
internal sealed class KW2014_NodePortOutOfRange : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2014", "A nodePort is within the range that the cluster hands out", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        var (first, last) = (context.Options.FirstNodePort, context.Options.LastNodePort);
        if (service.ServiceType is ServiceType.NodePort or ServiceType.LoadBalancer
            && port.NodePort.IsKnown
            && port.NodePort.Value is var number and not 0
            && (number < first || number > last)
            && PortNumber.IsDecodable(number))
        {
            context.Report(
                port.NodePort.Span,
                $"{service} asks for the node port {number} for {port}, but the cluster hands out {first} to {last}; leave nodePort out to be given one");
        }
    }
}
