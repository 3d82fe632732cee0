using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An Ingress names a port that its Service does not have: the controller has no endpoints to send to. It is the Service's port that
/// counts, never the target port (networking/v1 ServiceBackendPort).
/// </summary>
internal sealed class KW4002_IngressPortMissing : Rule<Ingress>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4002", "An Ingress sends to a port that its Service has", Severity.Error);

    protected override void Check(Ingress ingress, RuleContext context)
    {
        var home = context.Set.NamespaceOf(ingress).Name;
        foreach (var backend in ingress.Backends)
        {
            // Of several variants of the Service one with the port is enough.
            var named = context.Set.Find(ingress, "", "Service", home, backend.ServiceName.Or("")).OfType<Service>().ToList();
            if (named.Count > 0
                && !IngressPort.IsAction(backend)
                && (backend.PortNumber.IsKnown ? PortNumber.IsValid(backend.PortNumber.Value) : backend.PortName.IsKnown)
                && named.TrueForAll(service => IsWithout(service, backend, context)))
            {
                Report(ingress, backend, named[0], context);
            }
        }
    }

    private static bool IsWithout(Service service, IngressBackend backend, RuleContext context) =>
        service.ServiceType is not (null or ServiceType.ExternalName)
        && !service.Ports.IsEmpty
        && service.Ports.All(port => !port.Port.IsOpaque && !port.Name.IsOpaque && !IngressPort.Is(backend, port));

    private static void Report(Ingress ingress, IngressBackend backend, Service service, RuleContext context)
    {
        var span = backend.PortNumber.IsKnown ? backend.PortNumber.Span : backend.PortName.Span;
        var wanted = backend.PortNumber.IsKnown ? backend.PortNumber.Value.ToString(CultureInfo.InvariantCulture) : $"'{backend.PortName.Value}'";
        var target = service.Ports.FirstOrDefault(port => port.EffectiveTargetPort is { } one
            && (backend.PortNumber.IsKnown ? one.Number == backend.PortNumber.Value : one.Text == backend.PortName.Value));
        var ports = string.Join(", ", service.Ports.Select(Describe));
        var message = target is null
            ? $"{ingress} sends to port {wanted} of {service}, which has only {ports}"
            : $"{ingress} sends to port {wanted} of {service}, which is its targetPort; the Service port is {Describe(target)}";
        context.Report(
            span,
            message,
            related: [new RelatedPlace(service.Ports[0].Node.Span with { Length = 0 }, $"The ports of {service}")],
            fix: FixOf(backend, target ?? Nearest(backend, service)));
    }

    private static string Describe(ServicePort port) =>
        port.Name.Or("").Length > 0 ? $"{port.Port.Or(0)} ('{port.Name.Value}')" : port.Port.Or(0).ToString(CultureInfo.InvariantCulture);

    /// <summary>The port that was meant: the only one for TCP, which HTTP runs over, or the one whose name is near.</summary>
    private static ServicePort? Nearest(IngressBackend backend, Service service)
    {
        var ports = service.Ports.Where(port => PortProtocol.MayBe(port.EffectiveProtocol, "TCP")).ToList();
        if (ports.Count == 1)
        {
            return ports[0];
        }

        var nearest = backend.PortName.IsKnown && !backend.PortNumber.IsKnown
            ? NearestName.Find(ports.Select(port => port.Name.Or("")), backend.PortName.Value)
            : null;
        return ports.Find(port => nearest is not null && port.Name.Or("") == nearest);
    }

    private static Fix? FixOf(IngressBackend backend, ServicePort? port) =>
        port is null ? null
        : !backend.PortNumber.IsKnown ? port.Name.Or("") is { Length: > 0 } name ? Fix.ChangeText(backend.PortName.Entry!.Value, name, FixSafety.Unsafe) : null
        : port.Port.IsKnown ? Fix.ChangeValue(backend.PortNumber.Entry!.Value, port.Port.Value.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe)
        : null;
}
