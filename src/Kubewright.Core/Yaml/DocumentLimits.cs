namespace Kubewright.Core.Yaml;

/// <summary>
/// How much Kubewright reads of one document. Far above any manifest, far below what would cost a compiler noticeable time or stack.
/// </summary>
internal static class DocumentLimits
{
    /// <summary>How deep collections may be nested, aliases followed.</summary>
    public const int Depth = 128;

    /// <summary>How many nodes and ends of collections may be written.</summary>
    public const int Nodes = 500_000;

    /// <summary>How many nodes there may be once aliases are followed.</summary>
    public const long ExpandedNodes = 1_000_000;
}
