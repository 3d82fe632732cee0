using Kubewright.Tree;

namespace Kubewright.Model;

/// <summary>How values of a type are written as scalars and read from them.</summary>
internal sealed class Scalar<T>(Func<ScalarNode, (bool IsRead, T Value)> read, Func<T, ScalarNode> write)
{
    public bool Read(Node? node, out T value)
    {
        (var isRead, value) = node is ScalarNode { Kind: not ScalarKind.Null } scalar ? read(scalar) : (false, default!);
        return isRead;
    }

    public ScalarNode Write(T value) => write(value);
}
