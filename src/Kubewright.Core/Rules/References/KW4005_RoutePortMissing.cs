using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A route of the Gateway API names a port that its Service does not have, or none. It is the Service's port that counts, never the target
/// port, and only its number (gateway.networking.k8s.io BackendObjectReference).
/// </summary>
internal sealed class KW4005_RoutePortMissing : Rule<GatewayRoute>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4005", "A route of the Gateway API sends to a port that its Service has", Severity.Error);

    protected override void Check(GatewayRoute route, RuleContext context)
    {
        foreach (var backend in route.Backends)
        {
            if (backend.ServiceName.Or("") is not { Length: > 0 } name || RouteServices.NamespaceOf(route, backend, context) is not { } home)
            {
                continue;
            }

            // Of several variants of the Service one with the port is enough.
            var named = RouteServices.In(home, route, context.Set).FindAll(service => service.Name == name);
            if (backend.Port.IsAbsent)
            {
                context.Report(
                    backend.ServiceName.Span,
                    $"{route} sends to Service '{name}' without saying to which port; 'port' is "
                        + $"required{(named.Count == 1 ? $", one of {PortsOf(named[0])}" : "")}");
            }
            else if (backend.Port.IsKnown && named.Count > 0 && named.TrueForAll(service => IsWithout(service, backend.Port.Value, context)))
            {
                Report(route, backend, named[0], context);
            }
        }
    }

    private static bool IsWithout(Service service, long port, RuleContext context) =>
        service.ServiceType is not (null or ServiceType.ExternalName)
        && !service.Ports.IsEmpty
        && service.Ports.All(one => one.Port.IsKnown && one.Port.Value != port);

    private static void Report(GatewayRoute route, RouteBackend backend, Service service, RuleContext context)
    {
        var wanted = backend.Port.Value;
        var target = service.Ports.FirstOrDefault(port => port.EffectiveTargetPort is { } one && one.Number == wanted);
        var meant = target ?? (service.Ports.Length == 1 && PortProtocol.MayBe(service.Ports[0].EffectiveProtocol, route.Kind == "UDPRoute" ? "UDP" : "TCP")
            ? service.Ports[0] : null);
        context.Report(
            backend.Port.Span,
            target is null
                ? $"{route} sends to port {wanted} of {service}, which has only {PortsOf(service)}"
                : $"{route} sends to port {wanted} of {service}, which is its targetPort; the Service port is {target.Port.Value}",
            related: [new RelatedPlace(service.Ports[0].Node.Span with { Length = 0 }, $"The ports of {service}")],
            fix: meant is null ? null : Fix.ChangeValue(backend.Port.Entry!.Value, meant.Port.Value.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe));
    }

    private static string PortsOf(Service service) => string.Join(", ", service.Ports.Select(port => port.Port.Or(0)));
}
