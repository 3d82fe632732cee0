using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// Two ports of a Service that ask for one node port. Only one number for two protocols may share it
/// (pkg/apis/core/validation/validation.go ValidateService; pkg/registry/core/service/storage/alloc.go initNodePorts).
/// </summary>
internal sealed class KW2034_DuplicateNodePort : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2034", "The ports of a Service ask for different node ports", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType is not (ServiceType.NodePort or ServiceType.LoadBalancer))
        {
            return;
        }

        var earlier = new List<ServicePort>();
        foreach (var port in service.Ports)
        {
            if (!port.NodePort.IsKnown || port.NodePort.Value == 0 || port.EffectiveProtocol is null || !port.Port.IsKnown)
            {
                continue;
            }

            if (earlier.Find(one => one.NodePort.Value == port.NodePort.Value
                && (one.EffectiveProtocol == port.EffectiveProtocol || one.Port.Value != port.Port.Value)) is { } other)
            {
                context.Report(
                    port.NodePort.Span,
                    $"{service} asks for the node port {port.NodePort.Value} twice, for {other} and for {port}",
                    related: [new RelatedPlace(other.NodePort.Span, $"Node port {port.NodePort.Value} is asked for here first")]);
            }

            earlier.Add(port);
        }

        CheckHealthCheck(service, context);
    }

    // The node ports are allocated first, so that nothing is left for the health check.
    private static void CheckHealthCheck(Service service, RuleContext context)
    {
        var requests = NodePortRequest.Of(service).ToList();
        if (requests.Count > 1
            && requests[requests.Count - 1] is { What: not "node port" } healthCheck
            && requests.Find(request => request.Number == healthCheck.Number) is { } port
            && port != healthCheck)
        {
            context.Report(
                healthCheck.Span,
                $"{service} asks for {healthCheck.Number} as its healthCheckNodePort and as a node port of its own; they need two numbers",
                related: [new RelatedPlace(port.Span, $"Node port {port.Number} is asked for here")]);
        }
    }
}
