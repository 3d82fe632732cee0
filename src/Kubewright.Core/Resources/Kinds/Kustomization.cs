using Kubewright.Core.Text;
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

    /// <summary>A part of overlays: its patches are not objects either.</summary>
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
    public static bool IsFileName(string name) => KustomizationFile.IsName(name);

    /// <summary>The files and directories that it takes objects from, relative to its own directory.</summary>
    public IEnumerable<string> Resources => Paths("resources").Concat(Paths("bases")).Concat(Paths("components"));

    /// <summary>The files that it takes patches from, relative to its own directory: what they hold are not objects.</summary>
    public IEnumerable<string> Patches =>
        Paths("patchesStrategicMerge").Where(patch => patch.IndexOf('\n') < 0)
            .Concat(Paths("patches"))
            .Concat(Texts("patches", "path"))
            .Concat(Texts("patchesJson6902", "path"));

    /// <summary>Whether what it lists is deployed otherwise than it is written.</summary>
    public bool Transforms => Kind == "Component" || Array.Exists(Transformers, transformer => !Node[transformer].IsNull());

    /// <summary>Whether any field of what it lists may be deployed otherwise than it is written.</summary>
    public bool ChangesAnyField => Kind == "Component" || Array.Exists(Patchers, patcher => !Node[patcher].IsNull());

    /// <summary>The directories whose transformations it takes over.</summary>
    public IEnumerable<string> Components => Paths("components");

    /// <summary>The patches that it holds itself. A list of file names may also hold patches.</summary>
    public IEnumerable<string> InlinePatches => InlinePatchScalars.Select(patch => patch.Value);

    /// <summary>The same as they are written.</summary>
    internal IEnumerable<YamlScalar> InlinePatchScalars =>
        (Node["patchesStrategicMerge"] is YamlSequence merges ? merges.Items : []).OfType<YamlScalar>().Where(patch => patch.Value.IndexOf('\n') >= 0)
            .Concat(InlineScalars("patches"))
            .Concat(InlineScalars("patchesJson6902"));

    /// <summary>Whether it sets labels in selectors and pod templates, not merely on the objects.</summary>
    public bool SetsSelectedLabels =>
        !Node["commonLabels"].IsNull()
        || Node.Mappings("labels").Any(labels => labels.Boolean("includeSelectors").Or(false) || labels.Boolean("includeTemplates").Or(false));

    public bool SetsNamespace => !Node["namespace"].IsNull();

    /// <summary>Whether it changes objects in a way that it does not show.</summary>
    public bool HasOpaqueTransformers => !Node["replacements"].IsNull() || !Node["transformers"].IsNull();

    private IEnumerable<string> Paths(string field) =>
        Node[field] is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().Select(item => item.Value) : [];

    private IEnumerable<YamlScalar> InlineScalars(string list) =>
        Node.Mappings(list).Select(item => item["patch"]).OfType<YamlScalar>().Where(patch => patch is { IsPlaceholder: false, Type: YamlScalarType.String });

    private IEnumerable<string> Texts(string list, string field) =>
        Node.Mappings(list).Select(item => item.String(field)).Where(text => text.IsKnown).Select(text => text.Value);
}
