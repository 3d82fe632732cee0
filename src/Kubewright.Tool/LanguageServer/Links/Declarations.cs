using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>Where manifests give names that others use.</summary>
internal static class Declarations
{
    public static IEnumerable<Declaration> In(Document document) =>
        document.Manifest.Resources.Where(resource => !resource.Document.IsMixture).SelectMany(Of).Where(one => one.Name.Span.File == document.Source);

    public static IEnumerable<Declaration> Of(Resource resource)
    {
        if (OfName(resource) is { } name)
        {
            yield return name;
        }

        var inside = resource switch
        {
            Service service => service.Ports.Select(port => Port(service, port)).OfType<Declaration>(),
            Workload workload => OfPods(workload),
            { Kind: "ConfigMap" or "Secret", Type.Group: "" } => KeysOf(resource),
            _ => [],
        };
        foreach (var one in inside)
        {
            yield return one;
        }
    }

    /// <summary>An object's own name; null where it has none that can be relied on.</summary>
    public static Declaration? OfName(Resource resource) =>
        resource is { Name: not null, Metadata.Name.Entry.Value: YamlScalar name } ? new Declaration(LinkKind.Object, name, resource) : null;

    /// <summary>The keys of a ConfigMap or Secret. One that no key may be is left out: it may be a secret value in the wrong place.</summary>
    public static IEnumerable<Declaration> KeysOf(Resource resource) =>
        from field in (string[])["data", "stringData", "binaryData"]
        from entry in resource.Node.Mapping(field)?.Entries ?? []
        where !entry.IsOverridden && entry.Key.Value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
        select new Declaration(LinkKind.Key, entry.Key, resource);

    /// <summary>A Service port by its name, else its number.</summary>
    public static Declaration? Port(Service service, ServicePort port) =>
        (port.Name.IsKnown ? port.Name.Entry : port.Port.Entry)?.Value is YamlScalar name ? new Declaration(LinkKind.ServicePort, name, service) : null;

    /// <summary>A Service port by its number.</summary>
    public static Declaration? NumberOf(Service service, ServicePort port) =>
        port.Port.Entry?.Value is YamlScalar number ? new Declaration(LinkKind.ServicePort, number, service) : null;

    /// <summary>A container's port by its name, else its number.</summary>
    public static Declaration? Port(Workload workload, ContainerPort port) =>
        (port.Name.IsKnown ? port.Name.Entry : port.Number.Entry)?.Value is YamlScalar name ? new Declaration(LinkKind.ContainerPort, name, workload) : null;

    /// <summary>The volumes of a workload's pods, and what a StatefulSet makes claims of.</summary>
    public static IEnumerable<Declaration> VolumesOf(Workload workload)
    {
        var volumes = workload.Template.Spec.Mappings("volumes").Select(volume => volume.String("name"))
            .Concat(workload.Spec.Mappings("volumeClaimTemplates").Select(claim => claim.Mapping("metadata").String("name")));
        return from name in volumes
               where name.IsKnown
               select new Declaration(LinkKind.Volume, (YamlScalar)name.Entry!.Value, workload);
    }

    private static IEnumerable<Declaration> OfPods(Workload workload)
    {
        var labels = from label in workload.Template.Labels.Labels
                     where label.Entry.Value is YamlScalar
                     select new Declaration(LinkKind.Label, (YamlScalar)label.Entry.Value, workload);
        var ports = workload.Template.AllContainers.SelectMany(container => container.Ports).Select(port => Port(workload, port)).OfType<Declaration>();
        return labels.Concat(ports).Concat(VolumesOf(workload));
    }
}
