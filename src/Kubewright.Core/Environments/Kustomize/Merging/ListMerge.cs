using Kubewright.Core.Environments.Kustomize.Trees;

namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>Merges lists whose items the API identifies by keys (kyaml/yaml/walk/associative_sequence.go). What a patch adds comes first.</summary>
internal sealed class ListMerge(StrategicMerge merge, MergeSchema schema)
{
    /// <param name="target">The list that goes on, or the patch where it takes its place.</param>
    /// <param name="patch">The patch; null where it says nothing.</param>
    public TreeNode? Merge(TreeNode target, TreeNode? patch)
    {
        var keys = schema.Keys;
        var sources = new[] { patch, target };
        if (keys.Count == 0)
        {
            var single = new List<string[]>();
            foreach (var value in sources.Where(source => source is { IsSequence: true }).SelectMany(source => source!.Items).Select(item => item.Value))
            {
                if (!single.Exists(one => one[0] == value))
                {
                    single.Add([value]);
                }
            }

            return SetItems(single, [""], target, patch);
        }

        var values = new List<string[]>();
        foreach (var source in sources.Where(source => source is { IsSequence: true }))
        {
            foreach (var item in source!.Items)
            {
                var found = keys.Select(key => item[key] is { IsEmpty: false } field ? field.Value : "").ToArray();
                if (!values.Exists(found.SequenceEqual))
                {
                    values.Add(found);
                }
            }
        }

        return SetItems(values, keys, target, patch);
    }

    private TreeNode? SetItems(List<string[]> valuesList, IReadOnlyList<string> keys, TreeNode target, TreeNode? patch)
    {
        var added = TreeNode.Sequence(target.Span, target.By);
        if (keys.Count > 1)
        {
            Unite(valuesList);
        }

        IReadOnlyList<string> validKeys = keys;
        foreach (var values in valuesList)
        {
            (validKeys, var validValues) = Valid(valuesList, values, keys);
            var (ownKeys, ownValues) = Valid([[.. validValues]], [.. validValues], validKeys);
            var item = merge.Walk(ItemSet.Find(target, ownKeys, ownValues), ItemSet.Find(patch, ownKeys, ownValues), schema.Items);
            if (item is null or { IsNull: true } or { IsMapping: true, Fields.Count: 0 })
            {
                ItemSet.Remove(target, validKeys, validValues);
                continue;
            }

            for (var i = 0; i < validKeys.Count; i++)
            {
                if (item.IsMapping && i < validValues.Count && validValues[i].Length > 0 && item[validKeys[i]] is null)
                {
                    TreeEdit.SetField(item, validKeys[i], TreeNode.Scalar(validValues[i], "", item.Span, item.By), item.Span, item.By);
                }
            }

            ItemSet.Set(added, validKeys, validValues, item);
        }

        if (valuesList.Count == 0)
        {
            return target;
        }

        Append(added, target, validKeys);
        return added;
    }

    /// <summary>Adds the items of the target to the merged ones. An item that was merged already replaces its equal, which is itself.</summary>
    private static void Append(TreeNode list, TreeNode target, IReadOnlyList<string> keys)
    {
        foreach (var item in target.Items.ToArray())
        {
            if (keys.Count > 0 && keys[0].Length == 0)
            {
                ItemSet.Set(list, keys, [item.Value], item);
                continue;
            }

            var values = new List<string>();
            foreach (var key in keys)
            {
                if (item[key] is { } field)
                {
                    values.Add(field.Value);
                }
                else
                {
                    // kustomize adds it once for each key that it lacks.
                    list.Items.Add(item);
                }
            }

            if (keys.Count > 1)
            {
                ItemSet.Remove(list, keys, values);
            }

            ItemSet.Set(list, keys, values, item);
        }
    }

    /// <summary>The keys that any item has, and the values for them; all where none has any.</summary>
    private static (IReadOnlyList<string> Keys, IReadOnlyList<string> Values) Valid(List<string[]> valuesList, string[] values, IReadOnlyList<string> keys)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in valuesList)
        {
            for (var i = 0; i < one.Length; i++)
            {
                if (one[i].Length > 0)
                {
                    present.Add(keys[i]);
                }
            }
        }

        if (present.Count == 0)
        {
            return (keys, values);
        }

        return ([.. keys.Where(present.Contains)], [.. values.Where((value, i) => value.Length > 0 || present.Contains(keys[i]))]);
    }

    /// <summary>Gives items that differ only in that one leaves out a key the same values.</summary>
    private static void Unite(List<string[]> valuesList)
    {
        for (var i = 0; i < valuesList.Count; i++)
        {
            for (var j = 0; j < valuesList.Count; j++)
            {
                if (Match(valuesList[i], valuesList[j]) is { } united)
                {
                    valuesList[i] = united;
                    valuesList[j] = united;
                }
            }
        }
    }

    private static string[]? Match(string[] one, string[] other)
    {
        var hasCommon = false;
        var united = new string[one.Length];
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] == other[i])
            {
                hasCommon = true;
            }
            else if (one[i].Length > 0 && other[i].Length > 0)
            {
                return null;
            }

            united[i] = one[i].Length > 0 ? one[i] : other[i];
        }

        return hasCommon ? united : null;
    }
}
