namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>Whether two trees are the same JSON.</summary>
internal static class TreeEquality
{
    public static bool AreEqual(TreeNode one, TreeNode other)
    {
        if (one.Kind != other.Kind)
        {
            return false;
        }

        if (one.IsSequence)
        {
            return one.Items.Count == other.Items.Count && one.Items.Zip(other.Items, AreEqual).All(isEqual => isEqual);
        }

        if (one.IsMapping)
        {
            return one.Fields.Count == other.Fields.Count
                && one.Fields.TrueForAll(field => other[field.Key.Value] is { } value && AreEqual(field.Value, value));
        }

        return ScalarText.TryPrint(one, out var text, out var type) && ScalarText.TryPrint(other, out var otherText, out var otherType)
            && text == otherText && type == otherType;
    }
}
