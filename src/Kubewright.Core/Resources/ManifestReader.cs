using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>Reads a file's text into its objects.</summary>
public static class ManifestReader
{
    /// <summary>
    /// The objects of a file. One that defeats the reader must not cost the others: what is thrown is kept with the file, and reported there.
    /// </summary>
    public static ManifestFile Read(SourceFile file, CancellationToken cancellationToken = default) =>
        Read(file, YamlReader.Read, cancellationToken);

    /// <summary>The same by some reader of YAML.</summary>
    internal static ManifestFile Read(
        SourceFile file, Func<SourceFile, CancellationToken, ImmutableArray<YamlDocument>> read, CancellationToken cancellationToken)
    {
        try
        {
            return Read(file, read(file, cancellationToken));
        }
#pragma warning disable CA1031 // Whatever it is, it is reported at the file.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new ManifestFile(file, [], []) { Failure = exception };
        }
    }

    private static ManifestFile Read(SourceFile file, ImmutableArray<YamlDocument> documents)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>();
        foreach (var document in documents)
        {
            if (document.Root is YamlMapping root)
            {
                Read(document, root, null, resources);
            }
        }

        return new ManifestFile(file, documents, resources.ToImmutable());
    }

    /// <summary>The objects of a tree that was rendered, each node of which says where it is written.</summary>
    public static ImmutableArray<Resource> ReadRendered(YamlMapping root)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>(1);
        Read(new YamlDocument(root.Span.File, root.Span, root, YamlDocumentState.Read, []) { IsRendered = true }, root, null, resources);
        return resources.ToImmutable();
    }

    /// <summary>A file of such a tree: the objects of a List that is written as something else than YAML.</summary>
    public static ManifestFile ReadRendered(SourceFile file, YamlMapping root) =>
        Read(file, (_, _) => [new YamlDocument(file, file.All, root, YamlDocumentState.Read, []) { IsRendered = true }], CancellationToken.None);

    private static void Read(YamlDocument document, YamlMapping node, GroupVersionKind? listed, ImmutableArray<Resource>.Builder resources)
    {
        var type = TypeOf(document, node, listed);
        if (IsList(type, node))
        {
            foreach (var item in node.Mappings("items"))
            {
                Read(document, item, type.Kind == "List" ? null : type with { Kind = type.Kind.Substring(0, type.Kind.Length - "List".Length) }, resources);
            }
        }
        else if (LooksLikeObject(type, node))
        {
            resources.Add(KindRegistry.Find(type)?.Read(document, node, type)
                ?? CustomWorkload.FindByShape(document, node, type)
                ?? new Resource(document, node, type));
        }
    }

    /// <summary>The type that a mapping states; items of a typed list need not (apimachinery/pkg/apis/meta/v1/unstructured, decodeToList).</summary>
    private static GroupVersionKind TypeOf(YamlDocument document, YamlMapping node, GroupVersionKind? listed)
    {
        var apiVersion = node.String("apiVersion");
        var kind = node.String("kind");
        return listed is { } type && (apiVersion.Or("").Length == 0 || kind.Or("").Length == 0) ? type
            : apiVersion.IsAbsent && kind.IsAbsent && Kustomization.IsFileName(document.File.Name)
            ? new GroupVersionKind("kustomize.config.k8s.io", "v1beta1", "Kustomization")
            : GroupVersionKind.Parse(apiVersion.Or(""), kind.Or(""));
    }

    /// <summary><c>kind: List</c>, or a typed one such as <c>ServiceList</c>: the objects are its items.</summary>
    private static bool IsList(GroupVersionKind type, YamlMapping node) =>
        type.Kind.EndsWith("List", StringComparison.Ordinal) && node["items"] is YamlSequence;

    /// <summary>A mapping with neither apiVersion nor kind is some other YAML: a values file, a compose file, a workflow.</summary>
    private static bool LooksLikeObject(GroupVersionKind type, YamlMapping node) =>
        (type.Kind.Length > 0 || node.Find("apiVersion") is not null || node.Find("kind") is not null)
        && !(ApiSchema.IsBuiltInGroup(type.Group) && HoldsExpressionKey(node));

    /// <summary>
    /// Whether a key is an expression in parentheses: <c>(length(containers)): 2</c>. Then it is what a test of chainsaw expects of an object, and none
    /// itself: no field of Kubernetes' own kinds has such a name.
    /// </summary>
    private static bool HoldsExpressionKey(YamlMapping node) =>
        node.Span.File.Text.IndexOf("):", node.Span.Start, node.Span.Length, StringComparison.Ordinal) >= 0
        && HoldsKeyInParentheses(node);

    private static bool HoldsKeyInParentheses(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Any(entry => IsExpression(entry.Name) || HoldsKeyInParentheses(entry.Value)),
        YamlSequence sequence => sequence.Items.Any(HoldsKeyInParentheses),
        _ => false,
    };

    private static bool IsExpression(string key) => key.Length > 2 && key[0] == '(' && key[key.Length - 1] == ')';
}
