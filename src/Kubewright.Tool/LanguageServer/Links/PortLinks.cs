using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>From where a Service or a probe names a port to the container that declares it.</summary>
internal static class PortLinks
{
    public static IEnumerable<Link> Of(ManifestGraph graph, Resource resource) => resource switch
    {
        Service service => OfService(graph, service),
        Workload workload => OfProbes(workload),
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
}
