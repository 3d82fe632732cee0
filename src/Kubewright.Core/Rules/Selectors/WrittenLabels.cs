using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>The keys and values of labels in an object that the API server validates, each once, however often an alias repeats it.</summary>
internal static class WrittenLabels
{
    public static IEnumerable<YamlScalar> Keys(Resource resource) =>
        Entries(resource).Select(entry => entry.Key)
            .Concat(Selectors(resource)
                .SelectMany(selector => selector.MatchExpressions)
                .Where(requirement => requirement.Key is { IsKnown: true, Value.Length: > 0 })
                .Select(requirement => (YamlScalar)requirement.Key.Entry!.Value))
            .Where(key => !key.IsPlaceholder)
            .Distinct();

    public static IEnumerable<YamlScalar> Values(Resource resource) =>
        Entries(resource).Select(entry => entry.Value)
            .Concat(Selectors(resource).SelectMany(selector => selector.MatchExpressions).SelectMany(requirement => requirement.Values))
            .OfType<YamlScalar>()
            .Where(value => value.Type == YamlScalarType.String && !value.IsPlaceholder)
            .Distinct();

    /// <summary>The keys of annotations of the object and of its pods.</summary>
    public static IEnumerable<YamlScalar> AnnotationKeys(Resource resource) =>
        IsServed(resource)
            ? new[] { resource.Metadata, (resource as Workload)?.Template.Metadata }
                .Select(metadata => metadata?.Node.Mapping("annotations"))
                .OfType<YamlMapping>()
                .SelectMany(annotations => annotations.Entries)
                .Where(entry => !entry.IsOverridden && !entry.Key.IsPlaceholder)
                .Select(entry => entry.Key)
                .Distinct()
            : [];

    private static IEnumerable<LabelSelector> Selectors(Resource resource) => IsServed(resource) ? LabelSelectors.Of(resource) : [];

    private static IEnumerable<YamlEntry> Entries(Resource resource)
    {
        if (!IsServed(resource))
        {
            return [];
        }

        var maps = new List<YamlMapping?> { resource.Metadata.Labels.Node };
        if (resource is Workload workload)
        {
            maps.Add(workload.Template.Labels.Node);
            maps.Add(workload.Template.Spec.Mapping("nodeSelector"));
        }

        if (resource is Service service)
        {
            maps.Add(service.Selector.Pairs.Node);
        }

        maps.AddRange(LabelSelectors.Of(resource).Where(_ => resource is not ReplicationController).Select(selector => selector.MatchLabels.Node));
        return maps.OfType<YamlMapping>().Distinct().SelectMany(map => map.Entries).Where(entry => !entry.IsOverridden);
    }

    // Of what Kubernetes itself does not serve nobody knows whether it is ever sent to a server.
    private static bool IsServed(Resource resource) =>
        resource is not Kustomization
        && (ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is not null || KindRegistry.Find(resource.Type) is not null);
}
