using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>A number that a Service asks the cluster for, as a node port or as the port of its load balancer's health checks.</summary>
/// <param name="Service">Who asks.</param>
/// <param name="What">How messages call it: <c>node port</c> or <c>healthCheckNodePort</c>.</param>
/// <param name="Number">The number.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record NodePortRequest(Service Service, string What, long Number, SourceSpan Span)
{
    /// <summary>What a Service asks for, its ports first; both come out of one range (pkg/registry/core/service/storage/alloc.go).</summary>
    public static IEnumerable<NodePortRequest> Of(Service service)
    {
        if (service.ServiceType is not (ServiceType.NodePort or ServiceType.LoadBalancer))
        {
            yield break;
        }

        foreach (var port in service.Ports)
        {
            if (port.NodePort.IsKnown && port.NodePort.Value != 0)
            {
                yield return new NodePortRequest(service, "node port", port.NodePort.Value, port.NodePort.Span);
            }
        }

        var healthCheck = service.Spec.Integer("healthCheckNodePort");
        if (healthCheck.Or(0) != 0 && service.ServiceType == ServiceType.LoadBalancer && service.Spec.String("externalTrafficPolicy").Or("") == "Local")
        {
            yield return new NodePortRequest(service, "healthCheckNodePort", healthCheck.Value, healthCheck.Span);
        }
    }
}
