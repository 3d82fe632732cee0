using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments;

/// <summary>
/// An object as it is applied. Its nodes are ordinary nodes: the <see cref="YamlNode.Span"/> of each is where it was written, so the nodes of one object
/// may lie in several files, and two objects may share nodes' spans.
/// </summary>
/// <param name="Root">The object's tree. Its own span is where the object as a whole is written: its head in a base, or the generator that makes it.</param>
/// <param name="Origins">The origins of the nodes that a transformer or function wrote or changed, by the node itself (not by its value).</param>
/// <param name="DefaultBy">What put the other nodes there: <c>resources</c> with kustomize, the template with Helm.</param>
public sealed record RenderedObject(YamlMapping Root, IReadOnlyDictionary<YamlNode, Origin> Origins, string DefaultBy)
{
    /// <summary>The object's apiVersion as text; empty where it states none.</summary>
    public string ApiVersion => TextOf(Root["apiVersion"]);

    /// <summary>The object's kind; empty where it states none.</summary>
    public string Kind => TextOf(Root["kind"]);

    /// <summary>The object's name; empty where it states none.</summary>
    public string Name => TextOf((Root["metadata"] as YamlMapping)?["name"]);

    /// <summary>The object's namespace; null where it states none.</summary>
    public string? Namespace => (Root["metadata"] as YamlMapping)?["namespace"] is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null;

    /// <summary>Where a node of this object comes from.</summary>
    public Origin OriginOf(YamlNode node) => Origins.TryGetValue(node, out var origin) ? origin : new Origin(node.Span, DefaultBy);

    private static string TextOf(YamlNode? node) => node is YamlScalar scalar ? scalar.Value : "";
}
