namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>A key with its value.</summary>
internal sealed class TreeField(TreeNode key, TreeNode value)
{
    public TreeNode Key { get; } = key;

    public TreeNode Value { get; set; } = value;
}
