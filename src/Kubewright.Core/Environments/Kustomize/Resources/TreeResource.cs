using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>An object on its way through the transformers (api/resource/resource.go).</summary>
internal sealed class TreeResource(TreeNode root, ClusterScope scope)
{
    private static readonly char[] Comma = [','];

    public TreeNode Root { get; } = root;

    /// <summary>The variables whose value this object gives.</summary>
    public List<string> Variables { get; } = [];

    /// <summary>Whether nothing is left of it.</summary>
    public bool IsDeleted { get; set; }

    public string ApiVersion => Root["apiVersion"]?.Value ?? "";

    public string Kind => Root["kind"]?.Value ?? "";

    public string Name => MetadataText("name");

    public string Namespace => MetadataText("namespace");

    public GroupKind Type => GroupKind.Of(ApiVersion, Kind);

    public bool IsClusterScoped => scope.Contains(ApiVersion, Kind);

    public ResourceId Id => new(Type, Name, Namespace, IsClusterScoped);

    /// <summary>The id that it had first.</summary>
    public ResourceId OriginalId => PreviousIds() is [var first, ..] ? first : Id;

    public TreeNode? Metadata => Root["metadata"] is { IsEmpty: false } metadata ? metadata : null;

    public bool NeedsHash => Annotation(BuildAnnotations.NeedsHash) == BuildAnnotations.Enabled;

    public string Behavior => Annotation(BuildAnnotations.Behavior) ?? "";

    public bool MayChangeName => Annotation(BuildAnnotations.AllowNameChange) == BuildAnnotations.Enabled;

    public bool MayChangeKind => Annotation(BuildAnnotations.AllowKindChange) == BuildAnnotations.Enabled;

    public string[] Prefixes => Annotation(BuildAnnotations.Prefixes)?.Split(Comma) ?? [];

    public string[] Suffixes => Annotation(BuildAnnotations.Suffixes)?.Split(Comma) ?? [];

    public TreeResource Copy(RenderingBudget budget)
    {
        var copy = new TreeResource(Root.Copy(budget), scope);
        copy.Variables.AddRange(Variables);
        return copy;
    }

    public string? Annotation(string key) => Metadata?["annotations"]?[key]?.Value;

    /// <summary>The ids that it had before the last change, the first one first.</summary>
    public List<ResourceId> PreviousIds()
    {
        var ids = new List<ResourceId>();
        if (Annotation(BuildAnnotations.PreviousNames) is not { } names)
        {
            return ids;
        }

        var all = names.Split(Comma);
        var namespaces = (Annotation(BuildAnnotations.PreviousNamespaces) ?? "").Split(Comma);
        var kinds = (Annotation(BuildAnnotations.PreviousKinds) ?? "").Split(Comma);
        for (var i = 0; i < all.Length && i < namespaces.Length && i < kinds.Length; i++)
        {
            ids.Add(new ResourceId(Type with { Kind = kinds[i] }, all[i], namespaces[i], false));
        }

        return ids;
    }

    /// <summary>All its ids, the present one first.</summary>
    public IEnumerable<ResourceId> AllIds() => new[] { Id }.Concat(PreviousIds());

    public bool HasId(ResourceId id) => Id.IsSame(id) || PreviousIds().Exists(id.IsSame);

    /// <summary>Remembers the present id, before it changes.</summary>
    public void StoreId()
    {
        var id = Id;
        AppendTo(BuildAnnotations.PreviousNames, id.Name);
        AppendTo(BuildAnnotations.PreviousNamespaces, id.EffectiveNamespace);
        AppendTo(BuildAnnotations.PreviousKinds, id.Type.Kind);
    }

    /// <summary>Adds to an annotation that is a list with commas.</summary>
    public void AppendTo(string annotation, string value)
    {
        if (value.Length > 0)
        {
            SetAnnotation(annotation, Annotation(annotation) is { } before ? before + "," + value : value);
        }
    }

    public void SetAnnotation(string key, string value)
    {
        var metadata = DemandMapping(Root, "metadata");
        if (metadata["annotations"] is { IsEmpty: true })
        {
            metadata.Remove("annotations");
        }

        var annotations = DemandMapping(metadata, "annotations");
        var node = TreeNode.Scalar(value, ScalarTags.Text, Root.Span, "kustomize");
        node.Style = YamlScalarStyle.SingleQuoted;
        TreeEdit.SetField(annotations, key, node, Root.Span, "kustomize");
    }

    public void SetName(string name, SourceSpan span, string by) => TreeEdit.SetText(DemandMapping(Root, "metadata"), "name", name, span, by);

    public void SetNamespace(string value, SourceSpan span, string by)
    {
        if (value.Length > 0)
        {
            TreeEdit.SetText(DemandMapping(Root, "metadata"), "namespace", value, span, by);
        }
        else if (Root["metadata"] is { IsMapping: true } metadata)
        {
            metadata.Remove("namespace");
        }
    }

    /// <summary>A mapping field of a mapping; it is made where there is none.</summary>
    public static TreeNode DemandMapping(TreeNode mapping, string name)
    {
        TreeEdit.Demand(mapping, TreeKind.Mapping);
        if (mapping[name] is { } found)
        {
            if (found.IsNull)
            {
                found.BecomeEmpty(TreeKind.Mapping);
            }

            TreeEdit.Demand(found, TreeKind.Mapping);
            return found;
        }

        var made = TreeNode.Mapping(mapping.Span, "kustomize");
        TreeEdit.SetField(mapping, name, made, mapping.Span, "kustomize");
        return made;
    }

    /// <summary>
    /// Writes a map of texts anew, in the order of its keys; the nodes of values that stay are kept, as texts. An empty one removes the field.
    /// </summary>
    /// <param name="field"><c>labels</c> or <c>annotations</c>.</param>
    /// <param name="values">The values by key, each with the field that it comes from, or null for one without.</param>
    public void SetTexts(string field, IEnumerable<KeyValuePair<string, TreeField>> values)
    {
        var metadata = DemandMapping(Root, "metadata");
        var old = metadata.Field(field);
        metadata.Remove(field);
        var sorted = values.OrderBy(value => value.Key, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0)
        {
            return;
        }

        var mapping = TreeNode.Mapping(old?.Value.Span ?? Root.Span, old?.Value.By);
        foreach (var pair in sorted)
        {
            var value = TreeNode.Scalar(pair.Value.Value.Value, ScalarTags.Text, pair.Value.Value.Span, pair.Value.Value.By);
            value.Further = pair.Value.Value.Further;
            var key = TreeNode.Scalar(pair.Key, ScalarTags.Text, pair.Value.Key.Span, pair.Value.Key.By);
            mapping.Fields.Add(new TreeField(key, value));
        }

        metadata.Fields.Add(new TreeField(old?.Key ?? TreeNode.Scalar(field, ScalarTags.Text, Root.Span, "kustomize"), mapping));
    }

    /// <summary>The labels or annotations by key.</summary>
    public Dictionary<string, TreeField> Texts(string field)
    {
        var texts = new Dictionary<string, TreeField>(StringComparer.Ordinal);
        if (Metadata?[field] is { IsMapping: true } mapping)
        {
            foreach (var one in mapping.Fields)
            {
                texts[one.Key.Value] = one;
            }
        }

        return texts;
    }

    public void RemoveBuildAnnotations()
    {
        var annotations = Texts("annotations");
        if (annotations.Count == 0)
        {
            return;
        }

        foreach (var key in BuildAnnotations.All)
        {
            annotations.Remove(key);
        }

        SetTexts("annotations", annotations);
    }

    private string MetadataText(string name) => Metadata?[name] is { IsEmpty: false } value ? value.Value : "";
}
