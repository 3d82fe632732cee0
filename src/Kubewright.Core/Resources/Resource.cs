using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>One Kubernetes object of a manifest. Kinds that rules know more of derive from it.</summary>
public class Resource
{
    private readonly Lazy<bool> _isDecodable;

    public Resource(YamlDocument document, YamlMapping node, GroupVersionKind type)
    {
        Document = document;
        Node = node;
        Type = type;
        Metadata = ObjectMeta.Read(node["metadata"]);
        _isDecodable = new Lazy<bool>(Decodes, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The document it is in; the items of a List share one.</summary>
    public YamlDocument Document { get; }

    /// <summary>The file it is written in; of what is rendered, the file in which the object as a whole is written.</summary>
    public SourceFile File => Document.File;

    /// <summary>Whether it was rendered, so that its parts may be written in several files.</summary>
    public bool IsRendered => Document.IsRendered;

    /// <summary>The object's mapping.</summary>
    public YamlMapping Node { get; }

    /// <summary>What it says it is; parts that are missing are empty.</summary>
    public GroupVersionKind Type { get; }

    public string Kind => Type.Kind;

    public ObjectMeta Metadata { get; }

    /// <summary>Its name where it is written and no placeholder.</summary>
    public string? Name => Metadata.Name.IsKnown && Metadata.Name.Value.Length > 0 ? Metadata.Name.Value : null;

    public YamlMapping? Spec => Node.Mapping("spec");

    /// <summary>Where a finding about the object as a whole stands: its name, else its kind, else its first key.</summary>
    public SourceSpan HeadSpan =>
        Metadata.Name.Entry is { Value: YamlScalar { Span.Length: > 0 } name } ? name.Span
        : Node["kind"] is YamlScalar { Span.Length: > 0 } kind ? kind.Span
        : Node.Entries.IsEmpty ? Node.Span : Node.Entries[0].Key.Span;

    /// <summary>
    /// Whether Helm or Argo CD runs it at a moment of a release, before or after the rest, or as a test of it: then it is not a part of what runs.
    /// (helm.sh/docs/topics/charts_hooks, argo-cd.readthedocs.io/en/stable/user-guide/resource_hooks).
    /// </summary>
    public bool IsHook => Metadata.Annotation("helm.sh/hook") is { Length: > 0 } || Metadata.Annotation("argocd.argoproj.io/hook") is { Length: > 0 };

    /// <summary>
    /// Whether it is nothing but a name: an item of a list of objects to delete, or one that something else fills in. Nobody applies it as it stands.
    /// </summary>
    public bool IsStub => !Node.Entries.IsEmpty && Node.Entries.All(static entry => entry.Name is "apiVersion" or "kind" or "metadata");

    /// <summary>
    /// Whether the API server serves its kind in that version and every value fits its field: what does not decode never becomes an object,
    /// whatever else may be said of it.
    /// </summary>
    public bool IsDecodable => _isDecodable.Value;

    /// <summary>How messages call it: <c>Service 'orders'</c>.</summary>
    public override string ToString() => Name is null ? Kind : $"{Kind} '{Name}'";

    private bool Decodes() =>
        ApiSchema.FindKind(Type.Group, Type.Version, Type.Kind) is { } kind && !SchemaChecker.Check(Node, kind).Any(problem => problem is WrongType);
}
