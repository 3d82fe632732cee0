using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>A folder of a repository that an object of Argo CD or Flux deploys.</summary>
/// <param name="From">The object.</param>
/// <param name="Written">Where it is written.</param>
/// <param name="Path">The path from the repository's root, normalized.</param>
/// <param name="Repository">What says which repository it is: its address, or the object that fetches it.</param>
internal sealed record RepositoryPath(Resource From, YamlScalar Written, string Path, string Repository)
{
    /// <summary>The mappings of an Argo CD source by the kinds that hold them.</summary>
    private static readonly string[] OfApplication = ["spec.source", "spec.sources[]"];

    private static readonly string[] OfApplicationSet = ["spec.template.spec.source", "spec.template.spec.sources[]"];

    /// <summary>The folders that an object deploys; those with placeholders or patterns in them are left out, and so are charts of a registry.</summary>
    public static IEnumerable<RepositoryPath> Of(Resource resource) => (resource.Type.Group, resource.Kind) switch
    {
        ("argoproj.io", "Application") => OfSources(resource, OfApplication),
        ("argoproj.io", "ApplicationSet") => OfSources(resource, OfApplicationSet),
        ("kustomize.toolkit.fluxcd.io", "Kustomization") => OfFlux(resource, resource.Spec, "path"),
        ("helm.toolkit.fluxcd.io", "HelmRelease") => OfFlux(resource, resource.Spec.Mapping("chart").Mapping("spec"), "chart"),
        _ => [],
    };

    private static IEnumerable<RepositoryPath> OfSources(Resource resource, string[] paths) =>
        from path in paths
        from source in NodePath.Follow(resource.Node, path)
        where source["chart"] is null
        let repository = source.String("repoURL")
        where repository.IsKnown
        from one in Read(resource, source, "path", repository.Value)
        select one;

    private static IEnumerable<RepositoryPath> OfFlux(Resource resource, YamlMapping? holder, string field)
    {
        var source = holder.Mapping("sourceRef");
        return source.String("kind").Or("") is "GitRepository" && source.String("name") is { IsKnown: true } name
            ? Read(resource, holder!, field, $"{source.String("namespace").Or("")}/{name.Value}")
            : [];
    }

    private static IEnumerable<RepositoryPath> Read(Resource resource, YamlMapping holder, string field, string repository)
    {
        if (holder.String(field) is { IsKnown: true, Entry.Value: YamlScalar scalar } && scalar.Value.IndexOfAny(['{', '$', '*', '?']) < 0)
        {
            var path = SourcePath.Normalize(scalar.Value.TrimStart('/'));
            if (path.Length > 0 && path != "." && !path.StartsWith("..", StringComparison.Ordinal))
            {
                yield return new RepositoryPath(resource, scalar, path, repository);
            }
        }
    }
}
