using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A port's protocol that is none of the three: case counts (pkg/apis/core/validation/validation.go supportedPortProtocols,
/// pkg/apis/networking/validation/validation.go ValidateNetworkPolicyPort, pkg/apis/discovery/validation/validation.go validatePorts).
/// </summary>
internal sealed class KW2041_ProtocolInvalid : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2041", "The protocol of a port is TCP, UDP or SCTP", Severity.Error);

    public override void CheckResource(Resource resource, RuleContext context)
    {
        foreach (var port in PortsOf(resource))
        {
            if (port.String("protocol") is { IsKnown: true, Value: { Length: > 0 } protocol } field && !PortProtocol.IsValid(protocol))
            {
                var meant = PortProtocol.Mend(protocol);
                var hint = meant is null ? "" : $"; write {meant}";
                context.Report(
                    field.Span,
                    $"{resource} has a port with the protocol '{protocol}', but only TCP, UDP and SCTP are allowed{hint}",
                    fix: meant is null ? null : new Fix($"Change to {meant}", field.Span, meant));
            }
        }
    }

    private static IEnumerable<YamlMapping> PortsOf(Resource resource) => resource switch
    {
        Service service => service.Ports.Select(port => port.Node),
        Workload workload => workload.Template.AllContainers.SelectMany(container => container.Ports).Select(port => port.Node),
        EndpointSlice => resource.Node.Mappings("ports"),
        Endpoints => resource.Node.Mappings("subsets").SelectMany(subset => subset.Mappings("ports")),
        { Kind: "NetworkPolicy", Type.Group: "networking.k8s.io" } =>
            resource.Spec.Mappings("ingress").Concat(resource.Spec.Mappings("egress")).SelectMany(rule => rule.Mappings("ports")),
        _ => [],
    };
}
