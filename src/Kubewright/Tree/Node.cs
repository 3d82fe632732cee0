namespace Kubewright.Tree;

/// <summary>
/// A node of a manifest's tree: a <see cref="MappingNode"/>, a <see cref="SequenceNode"/> or a <see cref="ScalarNode"/>.
/// Builders are views of such a tree, so that whatever they do not know stays where it is. Not safe for use by several threads at once.
/// </summary>
public abstract class Node
{
    private protected Node()
    {
    }

    /// <summary>A copy that shares nothing with this node.</summary>
    public abstract Node Clone();

    /// <summary>Whether two trees mean the same: equal scalars and sequences, and mappings with equal entries in any order.</summary>
    public abstract bool IsEquivalentTo(Node? other);

    /// <summary>The node as compact JSON.</summary>
    public override string ToString() => Writing.JsonWriter.Write(this, indented: false);

    /// <summary>A string node.</summary>
    public static implicit operator Node(string text) => ScalarNode.FromText(text);

    /// <summary>A number node.</summary>
    public static implicit operator Node(int number) => ScalarNode.FromInteger(number);

    /// <summary>A number node.</summary>
    public static implicit operator Node(long number) => ScalarNode.FromInteger(number);

    /// <summary>A boolean node.</summary>
    public static implicit operator Node(bool value) => ScalarNode.FromBoolean(value);
}
