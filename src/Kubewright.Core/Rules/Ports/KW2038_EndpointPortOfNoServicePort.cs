using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// Endpoints that somebody writes for a Service without selector belong to the port of the Service that has their port's name and protocol
/// (pkg/proxy/endpointslicecache.go, ServicePortName); where there is none, no traffic ever goes to them. The number does not matter.
/// </summary>
internal sealed class KW2038_EndpointPortOfNoServicePort : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2038", "The ports of endpoints have the names of their Service's ports", Severity.Warning);

    protected override void Check(Resource resource, RuleContext context)
    {
        var (name, ports) = resource switch
        {
            Endpoints => (resource.Name, resource.Node.Mappings("subsets").SelectMany(subset => subset.Mappings("ports"))),
            EndpointSlice slice => (slice.ServiceName?.Value, resource.Node.Mappings("ports")),
            _ => (null, Enumerable.Empty<YamlMapping>()),
        };
        if (name is null)
        {
            return;
        }

        var services = context.Set.Find(resource, "", "Service", context.Set.NamespaceOf(resource).Name, name).OfType<Service>().ToList();
        if (services.Count != 1 || !IsServedByHand(services[0], context))
        {
            return;
        }

        foreach (var port in ports)
        {
            var portName = port.String("name");
            var protocol = port.String("protocol");
            if (!portName.IsOpaque && !protocol.IsOpaque
                && !services[0].Ports.Any(one => one.Name.Or("") == portName.Or("") && one.EffectiveProtocol == ProtocolOf(protocol)))
            {
                Report(resource, services[0], port, portName, ProtocolOf(protocol), context);
            }
        }
    }

    private static bool IsServedByHand(Service service, RuleContext context) =>
        service.Selector.IsEmpty
        && service.Spec?["selector"] is null or YamlMapping { Entries.IsEmpty: true } or YamlScalar { Type: YamlScalarType.Null }
        && service.ServiceType is not (null or ServiceType.ExternalName)
        && !service.Ports.IsEmpty
        && service.Ports.All(port => !port.Name.IsOpaque && port.EffectiveProtocol is not null);

    private static string ProtocolOf(Field<string> protocol) => protocol.Or("") is { Length: > 0 } written ? written : "TCP";

    private static void Report(Resource resource, Service service, YamlMapping port, Field<string> name, string protocol, RuleContext context)
    {
        var mine = name.Or("").Length > 0 ? $"the port '{name.Value}'" : "a port without a name";
        var sameName = service.Ports.FirstOrDefault(one => one.Name.Or("") == name.Or(""));
        var meant = service.Ports.Length == 1 ? service.Ports[0].Name.Or("")
            : name.IsKnown ? NearestName.Find(service.Ports.Select(one => one.Name.Or("")), name.Value) : null;
        var why = sameName is not null
            ? $"{mine} for {protocol}, but that of {service} is for {sameName.EffectiveProtocol}"
            : $"{mine}, but {service} has "
                + $"only {string.Join(", ", service.Ports.Select(one => one.Name.Or("").Length > 0 ? $"'{one.Name.Value}'" : "a port without a name"))}";
        context.Report(
            name.Entry?.Value.Span is { Length: > 0 } span ? span : port.HeadSpan,
            $"{resource} {(resource is Endpoints ? "have" : "has")} {why}: endpoints belong to the Service port of the same name, so no traffic comes here",
            related: [new RelatedPlace(service.HeadSpan, $"{service} is here")],
            fix: sameName is null && meant is { Length: > 0 } && name is { IsKnown: true, Entry: not null }
                ? Fix.ChangeText(name.Entry!.Value, meant, FixSafety.Unsafe)
                : null);
    }
}
