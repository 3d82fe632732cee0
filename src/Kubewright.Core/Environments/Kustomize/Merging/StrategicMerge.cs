using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>
/// Merges a patch into an object by the keys and directives of the API (kyaml/yaml/walk, kyaml/yaml/merge2). Trees are changed in place; both the object's and
/// the patch's nodes end up in the result.
/// </summary>
internal sealed class StrategicMerge(IMergeSchemas schemas, RenderingBudget budget)
{
    /// <summary>The result, which is the object's own node where it goes on; null where the patch deletes it.</summary>
    /// <exception cref="RefusedException">They do not fit together.</exception>
    public TreeNode? Merge(TreeNode target, TreeNode patch) => Walk(target, patch, null);

    internal TreeNode? Walk(TreeNode? target, TreeNode? patch, MergeSchema? schema)
    {
        budget.Spend(1);
        schema ??= SchemaOf(target) ?? SchemaOf(patch);
        var kind = target is { IsNull: false } ? target.Kind : patch is { IsNull: false } ? patch.Kind : TreeKind.Mapping;
        if (target is not null && patch is not null)
        {
            TreeEdit.Demand(target, kind);
            TreeEdit.Demand(patch, kind);
        }

        return kind switch
        {
            TreeKind.Mapping => WalkMapping(target, patch, schema),
            TreeKind.Sequence when schema is { MergesItems: true } => WalkList(target, patch, schema),
            _ => patch ?? target,
        };
    }

    private TreeNode? WalkMapping(TreeNode? target, TreeNode? patch, MergeSchema? schema)
    {
        var result = Decide(target, patch, isMapping: true);
        if (result is not { IsMapping: true })
        {
            return result;
        }

        var names = new SortedSet<string>(StringComparer.Ordinal);
        names.UnionWith(result.Fields.Select(field => field.Key.Value));
        if (patch is { IsMapping: true })
        {
            names.UnionWith(patch.Fields.Select(field => field.Key.Value));
        }

        foreach (var name in names)
        {
            var written = patch?.Field(name);
            var key = written?.Key ?? result.Field(name)!.Key;
            var value = Walk(result[name], written?.Value, schema?.Field(name));
            TreeEdit.SetField(result, name, value, key.Span, key.By, key.Style);
        }

        return result;
    }

    private TreeNode? WalkList(TreeNode? target, TreeNode? patch, MergeSchema schema)
    {
        var result = Decide(target, patch, isMapping: false);
        if (result is null)
        {
            return null;
        }

        return new ListMerge(this, schema).Merge(result, patch);
    }

    /// <summary>What a collection becomes, before its content is merged: the target, the patch in its place, or nothing.</summary>
    private static TreeNode? Decide(TreeNode? target, TreeNode? patch, bool isMapping)
    {
        if (target is null or { IsNull: true })
        {
            if (!isMapping)
            {
                return patch;
            }

            if (patch is { IsMapping: true } or { IsSequence: true })
            {
                return TakeQuietly(patch) == MergeDirective.Delete ? null : patch;
            }

            if (patch is null && target is { Value.Length: > 0 })
            {
                // A null that is written out stays.
                target.IsKeptNull = true;
                return target;
            }

            return patch;
        }

        if (patch is { IsNull: true })
        {
            return null;
        }

        return MergeDirective.Take(patch) switch
        {
            MergeDirective.Delete => null,
            MergeDirective.Replace => patch,
            _ => target,
        };
    }

    private static string TakeQuietly(TreeNode patch)
    {
        try
        {
            return MergeDirective.Take(patch);
        }
        catch (RefusedException)
        {
            return "";
        }
    }

    private MergeSchema? SchemaOf(TreeNode? node) =>
        node?["kind"] is { IsEmpty: false, Value.Length: > 0 } kind && node["apiVersion"] is { IsEmpty: false, Value.Length: > 0 } version
            ? schemas.Find(version.Value, kind.Value)
            : null;
}
