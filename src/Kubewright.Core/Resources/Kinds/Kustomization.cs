using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>
/// A <c>kustomization.yaml</c> (kubernetes-sigs/kustomize api/types/kustomization.go): what it lists as resources, what it lists
/// as patches, and whether it changes what it lists.
/// </summary>
public sealed class Kustomization : Resource
{
    public static readonly KindDefinition Definition =
        new("Kustomization", ["kustomize.config.k8s.io"], static (document, node, type) => new Kustomization(document, node, type));

    /// <summary>A part of overlays: its patches are no objects either.</summary>
    public static readonly KindDefinition Component =
        new("Component", ["kustomize.config.k8s.io"], static (document, node, type) => new Kustomization(document, node, type));

    /// <summary>The fields by which any part of what is listed may change, a port of a container included.</summary>
    private static readonly string[] Patchers =
    [
        "patches", "patchesStrategicMerge", "patchesJson6902", "components", "replacements", "transformers", "vars",
    ];

    /// <summary>The fields that change names, labels, namespaces or any other part of what is listed.</summary>
    private static readonly string[] Transformers =
    [
        "namePrefix", "nameSuffix", "namespace", "labels", "commonLabels", "patches", "patchesStrategicMerge", "patchesJson6902",
        "components", "replacements", "transformers", "vars", "replicas",
    ];

    private Kustomization(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type)
    {
    }

    /// <summary>Whether a file is a kustomization by its name, as kustomize itself recognises one; it may then lack apiVersion and kind.</summary>
    public static bool IsFileName(string name) => name is "kustomization.yaml" or "kustomization.yml" or "Kustomization";

    /// <summary>The files and directories that it takes objects from, relative to its own directory.</summary>
    public IEnumerable<string> Resources => Paths("resources").Concat(Paths("bases")).Concat(Paths("components"));

    /// <summary>The files that it takes patches from, relative to its own directory: what they hold are no objects.</summary>
    public IEnumerable<string> Patches =>
        Paths("patchesStrategicMerge")
            .Concat(PathsOfMappings("patches"))
            .Concat(PathsOfMappings("patchesJson6902"));

    /// <summary>Whether what it lists is deployed otherwise than it is written.</summary>
    public bool Transforms => Kind == "Component" || Array.Exists(Transformers, transformer => !Node[transformer].IsNull());

    /// <summary>Whether any field of what it lists may be deployed otherwise than it is written.</summary>
    public bool ChangesAnyField => Kind == "Component" || Array.Exists(Patchers, patcher => !Node[patcher].IsNull());

    private IEnumerable<string> Paths(string field) =>
        Node[field] is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().Select(item => item.Value) : [];

    private IEnumerable<string> PathsOfMappings(string field) =>
        Node.Mappings(field).Select(patch => patch.String("path")).Where(path => path.IsKnown).Select(path => path.Value);
}
