using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>From where a port is named to where it is declared.</summary>
internal static class PortLinks
{
    public static IEnumerable<Link> Of(ManifestGraph graph, Resource resource) => resource switch
    {
        Service service => OfService(graph, service),
        Workload workload => OfProbes(workload),
        Ingress ingress => ingress.Backends.SelectMany(backend => OfBackend(graph, ingress, backend)),
        GatewayRoute route => route.Backends.SelectMany(backend => OfBackend(graph, route, backend)),
        _ => [],
    };

    private static IEnumerable<Link> OfService(ManifestGraph graph, Service service) =>
        from resolution in graph.EndpointsOf(service).Matches.SelectMany(match => match.Ports.Select(port => (match.Workload, Port: port)))
        where resolution.Port.ServicePort.TargetPort.Entry is not null && resolution.Port.ContainerPort is not null
        group resolution by resolution.Port.ServicePort.TargetPort.Entry into places
        select Link.Of(
            LinkKind.ContainerPort,
            places.Key!.Value,
            places.Select(place => Declaration(place.Workload, place.Port.ContainerPort!, place.Port.ServicePort.EffectiveTargetPort)).OfType<Declaration>());

    private static IEnumerable<Link> OfProbes(Workload workload) =>
        from container in workload.Template.AllContainers
        from handler in container.Probes.Cast<ContainerHandler>().Concat(container.Hooks)
        where handler.Port is { IsKnown: true }
        let written = handler.Port.Value
        select Link.Of(
            LinkKind.ContainerPort,
            handler.Port.Entry!.Value,
            container.Ports
                .Where(port => written.Number is { } number ? port.Number.Or(-1) == number : port.Name.Or("") == written.Text)
                .Select(port => Declaration(workload, port, written))
                .OfType<Declaration>());

    /// <summary>A number leads to a number, so that renaming a port leaves it.</summary>
    private static Declaration? Declaration(Workload workload, ContainerPort port, IntOrString? written) =>
        written is { Number: not null } && port.Number.Entry?.Value is YamlScalar number
            ? new Declaration(LinkKind.ContainerPort, number, workload)
            : Declarations.Port(workload, port);

    private static IEnumerable<Link> OfBackend(ManifestGraph graph, Ingress ingress, IngressBackend backend)
    {
        var services = graph.SetOf(ingress).ServicesFor(ingress).Where(service => backend.ServiceName.IsKnown && service.Name == backend.ServiceName.Value);
        return backend.PortNumber.IsKnown ? ByNumber(backend.PortNumber, services) : backend.PortName.IsKnown ? ByName(backend.PortName, services) : [];
    }

    private static IEnumerable<Link> OfBackend(ManifestGraph graph, GatewayRoute route, RouteBackend backend) =>
        backend is { Port.IsKnown: true, ServiceName.IsKnown: true } ? ByNumber(backend.Port, ObjectLinks.ServicesOf(graph, route, backend)) : [];

    private static IEnumerable<Link> ByNumber(Field<long> written, IEnumerable<Service> services)
    {
        var ports = from service in services
                    from port in service.Ports
                    where port.Port.Or(-1) == written.Value && port.Port.Entry!.Value is YamlScalar
                    select new Declaration(LinkKind.ServicePort, (YamlScalar)port.Port.Entry!.Value, service);
        return [Link.Of(LinkKind.ServicePort, written.Entry!.Value, ports)];
    }

    private static IEnumerable<Link> ByName(Field<string> written, IEnumerable<Service> services)
    {
        var ports = from service in services
                    from port in service.Ports
                    where port.Name.Or("") == written.Value
                    select Declarations.Port(service, port);
        return [Link.Of(LinkKind.ServicePort, written.Entry!.Value, ports.OfType<Declaration>())];
    }
}
