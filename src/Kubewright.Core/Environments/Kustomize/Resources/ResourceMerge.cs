using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>What an object takes over from the one that it replaces or patches (api/resource/resource.go CopyMergeMetaDataFieldsFrom).</summary>
internal static class ResourceMerge
{
    /// <summary>Labels and annotations are united, the object's own win; name, namespace and what kustomize remembers are the other's.</summary>
    public static void TakeMetadata(TreeResource resource, TreeResource other)
    {
        resource.SetTexts("labels", Merge(other.Texts("labels"), resource.Texts("labels")));

        var own = resource.Texts("annotations");
        var others = other.Texts("annotations");
        var needsHash = own.ContainsKey(BuildAnnotations.NeedsHash);
        var merged = Merge(others, own);
        foreach (var key in BuildAnnotations.All)
        {
            if (others.TryGetValue(key, out var kept))
            {
                merged[key] = kept;
            }
            else
            {
                merged.Remove(key);
            }
        }

        if (!needsHash)
        {
            merged.Remove(BuildAnnotations.NeedsHash);
        }

        resource.SetTexts("annotations", merged);
        resource.SetName(other.Name, other.Root.Span, "resources");
        resource.SetNamespace(other.Namespace, other.Root.Span, "resources");
        resource.Variables.Clear();
        resource.Variables.AddRange(other.Variables);
    }

    /// <summary>Data and binary data are united, the object's own win.</summary>
    public static void TakeData(TreeResource resource, TreeResource other, RenderingBudget budget)
    {
        foreach (var field in new[] { "data", "binaryData" })
        {
            var merged = Merge(Data(other, field), Data(resource, field));
            var old = resource.Root.Field(field) ?? other.Root.Field(field);
            resource.Root.Remove(field);
            if (merged.Count == 0)
            {
                continue;
            }

            var data = TreeNode.Mapping(old!.Value.Span, old.Value.By);
            foreach (var pair in merged.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                var value = pair.Value.Value.Copy(budget);
                value.Value = value.IsNull ? "" : value.Value;
                value.Tag = ScalarTags.Text;
                data.Fields.Add(new TreeField(pair.Value.Key.Copy(budget), value));
            }

            resource.Root.Fields.Add(new TreeField(old.Key, data));
        }
    }

    private static Dictionary<string, TreeField> Data(TreeResource resource, string field)
    {
        var data = new Dictionary<string, TreeField>(StringComparer.Ordinal);
        if (resource.Root[field] is { IsMapping: true } mapping)
        {
            foreach (var one in mapping.Fields)
            {
                data[one.Key.Value] = one;
            }
        }

        return data;
    }

    private static Dictionary<string, TreeField> Merge(Dictionary<string, TreeField> first, Dictionary<string, TreeField> second)
    {
        var merged = new Dictionary<string, TreeField>(first, StringComparer.Ordinal);
        foreach (var pair in second)
        {
            merged[pair.Key] = pair.Value;
        }

        return merged;
    }
}
