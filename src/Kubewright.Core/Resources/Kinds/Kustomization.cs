using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>
/// A <c>kustomization.yaml</c> (kubernetes-sigs/kustomize api/types/kustomization.go): what it lists as resources, and what it
/// lists as patches.
/// </summary>
public sealed class Kustomization : Resource
{
    public static readonly KindDefinition Definition =
        new("Kustomization", ["kustomize.config.k8s.io"], static (document, node, type) => new Kustomization(document, node, type));

    /// <summary>A part of overlays: its patches are not objects either.</summary>
    public static readonly KindDefinition Component =
        new("Component", ["kustomize.config.k8s.io"], static (document, node, type) => new Kustomization(document, node, type));

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

    /// <summary>The patches that it holds itself, as they are written. A list of file names may also hold patches.</summary>
    internal IEnumerable<YamlScalar> InlinePatchScalars =>
        (Node["patchesStrategicMerge"] is YamlSequence merges ? merges.Items : []).OfType<YamlScalar>().Where(patch => patch.Value.IndexOf('\n') >= 0)
            .Concat(InlineScalars("patches"))
            .Concat(InlineScalars("patchesJson6902"));

    private IEnumerable<string> Paths(string field) =>
        Node[field] is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().Select(item => item.Value) : [];

    private IEnumerable<YamlScalar> InlineScalars(string list) =>
        Node.Mappings(list).Select(item => item["patch"]).OfType<YamlScalar>().Where(patch => patch is { IsPlaceholder: false, Type: YamlScalarType.String });

    private IEnumerable<string> Texts(string list, string field) =>
        Node.Mappings(list).Select(item => item.String(field)).Where(text => text.IsKnown).Select(text => text.Value);
}
