using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments;

/// <summary>
/// Reads which directories are deployed by name: the sources of Argo CD's <c>Application</c> (argo-cd.readthedocs.io/en/stable/user-guide/kustomize), the path
/// of Flux' <c>Kustomization</c> (fluxcd.io/flux/components/kustomize/kustomizations), the kustomizations of skaffold (skaffold.dev/docs/references/yaml).
/// </summary>
internal static class DeployedDirectoryReader
{
    private const string Argo = "argoproj.io/";

    private const string Flux = "kustomize.toolkit.fluxcd.io/";

    private const string Skaffold = "skaffold/";

    /// <summary>Where skaffold names kustomizations; the second one is of older versions.</summary>
    private static readonly string[] SkaffoldParts = ["manifests", "deploy"];

    /// <summary>What of Argo CD's <c>source.kustomize</c> rules speak of; another tag of an image and annotations are nothing that a rule is about.</summary>
    private static readonly string[] ArgoChanges =
        ["namePrefix", "nameSuffix", "commonLabels", "namespace", "patches", "components", "replicas"];

    private static readonly string[] FluxChanges =
    [
        "namePrefix", "nameSuffix", "targetNamespace", "patches", "patchesStrategicMerge", "patchesJson6902", "components", "commonMetadata",
    ];

    /// <param name="files">The files.</param>
    /// <param name="paths">The paths of those that are read.</param>
    public static IEnumerable<DeployedDirectory> Read(IEnvironmentFiles files, IEnumerable<string> paths) =>
        from path in paths
        where path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        let file = FailurePlace.TryFind(files, path)
        where file is not null && MayDeploy(file.Text)
        from document in ParsedFile.Documents(file)
        let root = document.Root as YamlMapping
        where root is not null
        from deployed in Read(root, DirectoryOf(path))
        select deployed;

    private static bool MayDeploy(string text) =>
        Holds(text, Flux) || Holds(text, Skaffold) || (Holds(text, Argo) && Holds(text, "Application"));

    private static IEnumerable<DeployedDirectory> Read(YamlMapping root, string directory)
    {
        var version = TextOf(root["apiVersion"]);
        var spec = root["spec"] as YamlMapping;
        return (TextOf(root["kind"]), version) switch
        {
            ("Application", _) when version.StartsWith(Argo, StringComparison.Ordinal) && spec is not null => OfApplication(root, spec),
            ("Kustomization", _) when version.StartsWith(Flux, StringComparison.Ordinal) && spec is not null => OfKustomization(root, spec),
            ("Config", _) when version.StartsWith(Skaffold, StringComparison.Ordinal) => OfSkaffold(root, directory),
            _ => [],
        };
    }

    private static IEnumerable<DeployedDirectory> OfApplication(YamlMapping root, YamlMapping spec)
    {
        var sources = spec["sources"] is YamlSequence several ? several.Items.OfType<YamlMapping>() : [];
        foreach (var source in spec["source"] is YamlMapping one ? sources.Prepend(one) : sources)
        {
            if (source["chart"] is null && PathAt(source["path"]) is { } path)
            {
                var @namespace = TextOf((spec["destination"] as YamlMapping)?["namespace"]);
                yield return new DeployedDirectory(path, NameOf(root), Stated(@namespace), ChangeIn(source["kustomize"] as YamlMapping, ArgoChanges));
            }
        }
    }

    private static IEnumerable<DeployedDirectory> OfKustomization(YamlMapping root, YamlMapping spec) =>
        PathAt(spec["path"]) is { } path ? [new DeployedDirectory(path, NameOf(root), null, ChangeIn(spec, FluxChanges))] : [];

    /// <summary>
    /// The paths of <c>manifests.kustomize</c>, which in older versions is below <c>deploy</c>, and those of profiles; without any it is the directory itself.
    /// </summary>
    private static IEnumerable<DeployedDirectory> OfSkaffold(YamlMapping root, string directory)
    {
        var profiles = root["profiles"] is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];
        foreach (var part in profiles.Prepend(root))
        {
            foreach (var kustomize in SkaffoldParts.Select(field => (part[field] as YamlMapping)?["kustomize"]).OfType<YamlMapping>())
            {
                var paths = kustomize["paths"] is YamlSequence written ? written.Items.Select(PathAt).OfType<string>() : [""];
                foreach (var path in paths)
                {
                    yield return new DeployedDirectory(SourcePath.Combine(directory, path), "skaffold", null, null);
                }
            }
        }
    }

    private static SourceSpan? ChangeIn(YamlMapping? mapping, string[] fields) =>
        mapping?.Entries.FirstOrDefault(entry => Array.IndexOf(fields, entry.Name) >= 0 && !IsEmpty(entry.Value))?.Key.Span;

    private static bool IsEmpty(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.IsEmpty,
        YamlSequence sequence => sequence.Items.IsEmpty,
        _ => TextOf(node).Length == 0,
    };

    /// <summary>A path without placeholders, normalized; null where there is none.</summary>
    private static string? PathAt(YamlNode? node) =>
        node is YamlScalar { IsPlaceholder: false } scalar && scalar.Value.IndexOfAny(['{', '$', '*', '?', '\n']) < 0
            ? SourcePath.Combine("", scalar.Value.TrimStart('/'))
            : null;

    private static string NameOf(YamlMapping root) => $"{TextOf(root["kind"])} '{TextOf((root["metadata"] as YamlMapping)?["name"])}'";

    private static string? Stated(string text) => text.Length == 0 || text.IndexOfAny(['{', '$']) >= 0 ? null : text;

    private static string TextOf(YamlNode? node) => node is YamlScalar scalar ? scalar.Value : "";

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "";
}
