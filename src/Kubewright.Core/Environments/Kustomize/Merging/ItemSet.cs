using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>A list's items by the values of their keys (kyaml/yaml/fns.go ElementSetter, ElementMatcher). The only key of single values is <c>""</c>.</summary>
internal static class ItemSet
{
    /// <summary>The first mapping with exactly these values, or the first single value; null where there is none.</summary>
    public static TreeNode? Find(TreeNode? list, IReadOnlyList<string> keys, IReadOnlyList<string> values)
    {
        if (list is not { IsSequence: true })
        {
            return null;
        }

        if (keys.Count == 0 || keys[0].Length == 0)
        {
            return list.Items.Find(item => item.Value == (values.Count == 0 ? "" : values[0]));
        }

        return list.Items.Find(item => item.IsMapping && HasAll(item, keys, values));

        static bool HasAll(TreeNode item, IReadOnlyList<string> keys, IReadOnlyList<string> values)
        {
            for (var i = 0; i < keys.Count; i++)
            {
                if (item[keys[i]] is not { } field || (i < values.Count && field.Value != values[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public static void Remove(TreeNode list, IReadOnlyList<string> keys, IReadOnlyList<string> values) => Set(list, keys, values, null);

    /// <summary>Puts an item in the place of those that match, at the end where none does; without an item it removes them.</summary>
    public static void Set(TreeNode list, IReadOnlyList<string> keys, IReadOnlyList<string> values, TreeNode? item)
    {
        var isSingle = keys.Count == 0 || keys[0].Length == 0;
        var left = new List<TreeNode>(list.Items.Count + 1);
        var isFound = false;
        foreach (var one in list.Items)
        {
            if (one.IsNull || (one.IsMapping && one.Fields.Count == 0))
            {
                continue;
            }

            if (!one.IsMapping && !isSingle && values.Count > 0 && values[0].Length > 0)
            {
                left.Add(one);
                continue;
            }

            if (!Matches(one, keys, values, isSingle))
            {
                if (values.Count > 0)
                {
                    left.Add(one);
                }

                continue;
            }

            isFound = true;
            if (item is not null)
            {
                left.Add(item);
            }
        }

        list.Items.Clear();
        list.Items.AddRange(left);
        if (!isFound && item is { IsNull: false })
        {
            list.Items.Add(item);
        }
    }

    private static bool Matches(TreeNode item, IReadOnlyList<string> keys, IReadOnlyList<string> values, bool isSingle)
    {
        if (isSingle)
        {
            TreeEdit.Demand(item, TreeKind.Scalar);
            return item.Value == (values.Count == 0 ? "" : values[0]);
        }

        for (var i = 0; i < keys.Count && i < values.Count; i++)
        {
            TreeEdit.Demand(item, TreeKind.Mapping);

            // An empty value asks for the field alone.
            if (item[keys[i]] is not { } field || (values[i].Length > 0 && field.Value != values[i]))
            {
                return false;
            }
        }

        return values.Count > 0;
    }
}
