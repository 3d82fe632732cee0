using Kubewright.Core.Graph;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>From where an object, one of its keys or ports, or a volume is named to where it is defined.</summary>
internal static class ObjectLinks
{
    public static IEnumerable<Link> Of(ManifestGraph graph, Resource resource)
    {
        foreach (var resolved in graph.ReferencesIn(graph.SetOf(resource)).Of(resource).Where(one => one.Outcome == ReferenceOutcome.Found))
        {
            yield return LinkOf(resolved);
            foreach (var outcome in resolved.Sections.Where(outcome => outcome.Section.Node is not null))
            {
                yield return Link.Of(
                    outcome.Section.Kind == SectionKind.Key ? LinkKind.Key : LinkKind.ServicePort,
                    outcome.Section.Node!,
                    resolved.Targets.SelectMany(target => PartsOf(target, outcome.Section)));
            }
        }

        if (resource is Workload workload)
        {
            foreach (var link in VolumesOf(workload))
            {
                yield return link;
            }
        }
    }

    // A name within a longer text is renamed there, the text around it stays.
    private static Link LinkOf(ResolvedReference resolved) => new(
        LinkKind.Object,
        resolved.Reference.NameSpan,
        resolved.Reference.IsNameAlone ? resolved.Reference.NameNode : null,
        [.. resolved.Targets.Where(target => target.NameNode is not null)
            .Select(target => new Declaration(LinkKind.Object, target.NameNode!, target.By))]);

    private static IEnumerable<Declaration> PartsOf(Definition target, ReferencedSection section) => (section.Kind, target) switch
    {
        (SectionKind.Key, { IsObject: true }) => Declarations.KeysOf(target.By).Where(key => key.Name.JsonKey == section.Value.ToString()),
        (SectionKind.Port, { By: Service service }) => service.Ports
            .Where(port => section.Value.Number is { } number ? port.Port.Or(-1) == number : port.Name.Or("") == section.Value.Text)
            .Select(port => section.Value.Number is null ? Declarations.Port(service, port) : Declarations.NumberOf(service, port))
            .OfType<Declaration>(),
        _ => [],
    };

    private static IEnumerable<Link> VolumesOf(Workload workload) =>
        from container in workload.Template.AllContainers
        from field in (string[])["volumeMounts", "volumeDevices"]
        from mount in container.Node.Mappings(field)
        let name = mount.String("name")
        where name.IsKnown
        select Link.Of(LinkKind.Volume, name.Entry!.Value, Declarations.VolumesOf(workload).Where(volume => volume.Name.Value == name.Value));
}
