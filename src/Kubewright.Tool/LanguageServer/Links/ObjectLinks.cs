using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>From where an object, one of its keys or a volume is named to where it is defined.</summary>
internal static class ObjectLinks
{
    public static IEnumerable<Link> Of(ManifestGraph graph, Resource resource)
    {
        var set = graph.SetOf(resource);
        foreach (var (mapping, type) in SchemaWalk.ObjectsOf(resource))
        {
            foreach (var reference in ObjectReference.Of(type.NameInAnyVersion))
            {
                foreach (var link in Of(set, resource, mapping, reference))
                {
                    yield return link;
                }
            }

            if (type.NameInAnyVersion is "core.VolumeMount" or "core.VolumeDevice"
                && resource is Workload workload
                && mapping.String("name") is { IsKnown: true } name)
            {
                yield return Link.Of(LinkKind.Volume, name.Entry!.Value, Declarations.VolumesOf(workload).Where(volume => volume.Name.Value == name.Value));
            }
        }

        foreach (var backend in resource is GatewayRoute route ? route.Backends : [])
        {
            if (backend.ServiceName.IsKnown)
            {
                yield return Link.Of(LinkKind.Object, backend.ServiceName.Entry!.Value, ServicesOf(graph, resource, backend).Select(Declarations.OfName)
                    .OfType<Declaration>());
            }
        }
    }

    /// <summary>The Services that a route's backend names.</summary>
    public static IEnumerable<Service> ServicesOf(ManifestGraph graph, Resource route, RouteBackend backend)
    {
        var set = graph.SetOf(route);
        var @namespace = backend.Namespace.Or("") is { Length: > 0 } written ? written : set.NamespaceOf(route).Name;
        return set.ServicesIn(@namespace, route).Where(service => service.Name == backend.ServiceName.Or(""));
    }

    private static IEnumerable<Link> Of(ManifestSet set, Resource from, YamlMapping mapping, ObjectReference reference)
    {
        var name = mapping.String(reference.Field);
        var kind = reference.Kind ?? mapping.String("kind").Or("");
        if (!name.IsKnown || kind.Length == 0)
        {
            yield break;
        }

        var found = Named(set, from, mapping, reference, kind, name.Value).ToList();
        yield return Link.Of(LinkKind.Object, name.Entry!.Value, found.Select(Declarations.OfName).OfType<Declaration>());
        foreach (var key in KeysIn(mapping, reference).Where(key => key.IsKnown))
        {
            yield return Link.Of(LinkKind.Key, key.Entry!.Value, found.SelectMany(Declarations.KeysOf).Where(one => one.Name.JsonKey == key.Value));
        }
    }

    private static IEnumerable<Resource> Named(ManifestSet set, Resource from, YamlMapping mapping, ObjectReference reference, string kind, string name)
    {
        if (reference.Kind is null && GroupIn(mapping) is not { Length: > 0 } && kind is not ("ServiceAccount" or "Role" or "ClusterRole"))
        {
            return set.WorkloadsNamed(from, name).Where(workload => workload.Kind == kind);
        }

        var stated = reference.MayNameNamespace ? mapping.String("namespace").Or("") : "";
        var @namespace = stated.Length > 0 ? stated : set.NamespaceOf(from).Name;
        var group = reference.Kind is null && kind != "ServiceAccount" ? GroupIn(mapping) ?? reference.Group : reference.Group;
        return set.FindInAnyNamespace(group, kind, name)
            .Where(other => (!IsNamespaced(other) || set.NamespaceOf(other).Name == @namespace) && set.Sees(from, other));
    }

    /// <summary>The group that is written beside a kind.</summary>
    private static string? GroupIn(YamlMapping mapping) =>
        mapping.String("apiGroup") is { IsKnown: true } group ? group.Value
        : mapping.String("apiVersion") is { IsKnown: true } version ? GroupVersionKind.Parse(version.Value, "").Group
        : null;

    private static IEnumerable<Field<string>> KeysIn(YamlMapping mapping, ObjectReference reference) =>
        reference.KeyField is { } field ? [mapping.String(field)]
        : reference.KeyList is { } list ? mapping.Mappings(list).Select(item => item.String("key"))
        : [];

    private static bool IsNamespaced(Resource resource) =>
        ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind)?.IsNamespaced ?? true;
}
