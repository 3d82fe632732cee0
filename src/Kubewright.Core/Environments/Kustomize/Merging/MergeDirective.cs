using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>What <c>$patch</c> says of a node (kyaml/yaml/merge2/smpdirective.go).</summary>
internal static class MergeDirective
{
    private const string Key = "$patch";

    public const string Merge = "merge";
    public const string Replace = "replace";
    public const string Delete = "delete";

    /// <summary>Reads a patch's directive and takes it out of the patch.</summary>
    /// <exception cref="RefusedException">There is no such directive.</exception>
    public static string Take(TreeNode? patch)
    {
        if (patch is null)
        {
            return Merge;
        }

        if (patch.IsMapping)
        {
            if (patch[Key] is not { } stated)
            {
                return Merge;
            }

            var directive = Check(stated);
            patch.Remove(Key);
            return directive;
        }

        if (!patch.IsSequence)
        {
            return "";
        }

        // An item with more fields than the directive is about itself.
        var item = patch.Items.Find(one => one[Key] is not null);
        if (item is null || item.Fields.Count > 1)
        {
            return Merge;
        }

        var found = Check(item[Key]!);
        ItemSet.Remove(patch, [Key], [found]);
        return found;
    }

    private static string Check(TreeNode stated) => stated.Value is Merge or Replace or Delete
        ? stated.Value
        : throw new RefusedException($"unknown patch strategy '{stated.Value}'", stated.Span);
}
