using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// The protocol of a Service's or container's port that is none of the three: case counts (pkg/apis/core/validation/validation.go
/// supportedPortProtocols).
/// </summary>
internal sealed class KW2041_ProtocolInvalid : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2041", "The protocol of a port is TCP, UDP or SCTP", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var port in PortsOf(resource))
        {
            if (port.String("protocol") is { IsKnown: true, Value: { Length: > 0 } protocol } field && !PortProtocol.IsValid(protocol))
            {
                var meant = PortProtocol.Correct(protocol);
                var hint = meant is null ? "" : $"; write {meant}";
                context.Report(
                    field.Span,
                    $"{resource} has a port with the protocol '{protocol}', but only TCP, UDP and SCTP are allowed{hint}",
                    fix: meant is null ? null : Fix.ChangeText(field.Entry!.Value, meant, FixSafety.Safe));
            }
        }
    }

    private static IEnumerable<YamlMapping> PortsOf(Resource resource) => resource switch
    {
        Service service => service.Ports.Select(port => port.Node),
        Workload workload => workload.Template.AllContainers.SelectMany(container => container.Ports).Select(port => port.Node),
        _ => [],
    };
}
