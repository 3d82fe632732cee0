using Kubewright.Checking;
using Kubewright.Tree;
using Kubewright.Validation;
using Kubewright.Writing;

namespace Kubewright;

/// <summary>A finished Kubernetes manifest. Immutable, so it can be kept, compared and shared between threads.</summary>
public sealed class Manifest
{
    private readonly MappingNode _root;

    internal Manifest(MappingNode root) => _root = root;

    /// <summary>Group and version, such as <c>apps/v1</c>; empty where it has none.</summary>
    public string ApiVersion => TextOf(_root, "apiVersion") ?? "";

    /// <summary>Its kind, such as <c>Deployment</c>; empty where it has none.</summary>
    public string Kind => TextOf(_root, "kind") ?? "";

    /// <summary>Its name (metadata.name); empty where it has none.</summary>
    public string Name => TextOf(_root["metadata"], "name") ?? "";

    /// <summary>Its namespace (metadata.namespace); null where it is not stated and so is the one that it is applied to.</summary>
    public string? Namespace => TextOf(_root["metadata"], "namespace");

    /// <summary>Reads a manifest in JSON: the same as <see cref="ParseJson"/>.</summary>
    /// <exception cref="FormatException">The text is not JSON, or not a JSON object.</exception>
    public static Manifest Parse(string json) => ParseJson(json);

    /// <summary>Reads a manifest in JSON. Fields keep their order; nothing is checked or dropped.</summary>
    /// <param name="json">The text of one object.</param>
    /// <exception cref="FormatException">The text is not JSON, or not a JSON object.</exception>
    public static Manifest ParseJson(string json) => JsonReader.Read(json) is MappingNode root
        ? new Manifest(root)
        : throw new FormatException("A manifest is a JSON object: text that begins with '{'.");

    /// <summary>
    /// Reads a manifest in YAML as Kubernetes reads it. Fields keep their order; nothing is checked or dropped but comments. Several documents are
    /// read by <see cref="ManifestSet.ParseYaml"/>.
    /// </summary>
    /// <param name="yaml">The text of one document.</param>
    /// <exception cref="FormatException">The text is not YAML, not a mapping, or has several documents.</exception>
    public static Manifest ParseYaml(string yaml)
    {
        var documents = YamlText.ToJson(yaml ?? throw new ArgumentNullException(nameof(yaml))).Select(JsonReader.Read).ToList();
        return documents is [MappingNode root]
            ? new Manifest(root)
            : throw new FormatException(documents.Count > 1
                ? "The YAML has several documents; ManifestSet.ParseYaml reads them."
                : "A manifest is a mapping: lines such as 'kind: Deployment'.");
    }

    /// <summary>What Kubewright's rules find in the manifest alone, as <c>kubewright check</c> reports it.</summary>
    public IReadOnlyList<ManifestFinding> Check() => ManifestChecker.Check([this]);

    /// <summary>A copy of the tree, to be changed at will.</summary>
    public MappingNode ToTree() => _root.Copy();

    /// <summary>
    /// The manifest as YAML that kubectl and every reader of YAML 1.1 and 1.2 understand alike. Equal manifests give equal text;
    /// lines end with <c>\n</c>.
    /// </summary>
    public string ToYaml() => YamlWriter.Write(_root);

    /// <summary>The manifest as indented JSON, which kubectl reads just as well. Lines end with <c>\n</c>.</summary>
    public string ToJson() => JsonWriter.Write(_root, indented: true);

    /// <summary>Whether both mean the same: equal values, whatever the order of fields.</summary>
    public bool IsEquivalentTo(Manifest other) => _root.IsEquivalentTo((other ?? throw new ArgumentNullException(nameof(other)))._root);

    /// <summary>Kind and name, such as <c>Deployment orders</c>.</summary>
    public override string ToString() => (Kind + " " + Name).Trim();

    internal MappingNode Root => _root;

    private static string? TextOf(Node? node, string field) =>
        node is MappingNode mapping && mapping[field] is ScalarNode { Kind: not ScalarKind.Null } text ? text.Value : null;
}
