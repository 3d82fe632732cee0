using Kubewright.Build.Ownership;
using Kubewright.Tree;

namespace Kubewright.Build;

/// <summary>A manifest that an assembly asks the build to write.</summary>
/// <param name="Root">The manifest.</param>
/// <param name="Set">The set that it belongs to; empty for the set of all manifests that name none.</param>
/// <param name="ConfiguredBy">The class whose <c>Configure</c> method changes it further; null where none does.</param>
internal sealed record WrittenManifest(MappingNode Root, string Set, string? ConfiguredBy)
{
    public string Kind => TextOf(Root, "kind");

    /// <summary>Its API group; empty for the core group.</summary>
    public string Group => TextOf(Root, "apiVersion") is var version && version.IndexOf('/') is var slash and >= 0 ? version.Substring(0, slash) : "";

    public string Name => TextOf(Root["metadata"], "name");

    /// <summary>Its namespace; empty where it states none.</summary>
    public string Namespace => TextOf(Root["metadata"], "namespace");

    public WrittenObject ToObject() => new(
        string.Join(" ", Set.Length == 0 ? "-" : Set, Group.Length == 0 ? Kind : Kind + "." + Group, Namespace.Length == 0 ? Name : Namespace + "/" + Name),
        Kind + " '" + Name + "'");

    private static string TextOf(Node? node, string field) =>
        node is MappingNode mapping && mapping[field] is ScalarNode { Kind: ScalarKind.Text } text ? text.Value : "";
}
