using Kubewright.Tree;

namespace Kubewright.Build;

/// <summary>A manifest that an assembly asks the build to write.</summary>
/// <param name="Root">The manifest.</param>
/// <param name="Set">The set that it belongs to; empty for the set of all manifests that name none.</param>
/// <param name="ConfiguredBy">The class whose <c>Configure</c> method changes it further; null where none does.</param>
internal sealed record WrittenManifest(MappingNode Root, string Set, string? ConfiguredBy)
{
    public string Kind => TextOf(Root, "kind");

    public string Name => TextOf(Root["metadata"], "name");

    /// <summary>Its namespace; empty where it states none.</summary>
    public string Namespace => TextOf(Root["metadata"], "namespace");

    private static string TextOf(Node? node, string field) =>
        node is MappingNode mapping && mapping[field] is ScalarNode { Kind: ScalarKind.Text } text ? text.Value : "";
}
