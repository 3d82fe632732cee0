using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>Reads the objects of a text (api/resource/factory.go, kyaml/kio/byteio_reader.go).</summary>
internal sealed class ResourceReader(RenderingBudget budget, ClusterScope scope)
{
    /// <param name="text">The text.</param>
    /// <param name="by">The transformer that the text belongs to; null for resources.</param>
    /// <exception cref="RefusedException">It is not YAML, or holds something that is not an object.</exception>
    public List<TreeResource> Read(EmbeddedText text, string? by)
    {
        var reader = new TreeReader(budget, text.PlaceOf, by);
        var roots = new List<TreeNode>();
        var documents = text.Documents;
        foreach (var document in documents)
        {
            switch (document.State)
            {
                case YamlDocumentState.Read:
                    roots.Add(reader.Read(document.Root!));
                    break;
                case YamlDocumentState.Empty:
                    break;
                default:
                    var problem = document.Problems[0];
                    throw new RefusedException(
                        "MalformedYAMLError: " + problem.Message, text.PlaceOf(problem.Span), document.State == YamlDocumentState.NotUnderstood);
            }
        }

        roots.RemoveAll(root => root.IsNull);
        if (roots is [{ } only] && documents.Length == 1 && only["kind"]?.Value is "List" or "ResourceList" && roots[0]["items"] is { } items)
        {
            roots = [.. items.Items];
        }

        var resources = new List<TreeResource>();
        var queue = new Queue<TreeNode>(roots.Where(IsObject));
        while (queue.Count > 0)
        {
            var root = queue.Dequeue();
            if (root["kind"]!.Value.EndsWith("List", StringComparison.Ordinal) && root["items"] is { } inner)
            {
                foreach (var item in ItemsOf(root, inner))
                {
                    queue.Enqueue(item);
                }

                continue;
            }

            resources.Add(new TreeResource(root, scope));
        }

        return resources;
    }

    /// <summary>Reads a file's objects, each once more for every use.</summary>
    public List<TreeResource> Read(SourceFile file) => Read(EmbeddedText.OfFile(file), null);

    private IEnumerable<TreeNode> ItemsOf(TreeNode list, TreeNode items)
    {
        if (items.IsNull)
        {
            return [];
        }

        return items.IsSequence
            ? items.Items.Select(item => JsonRoundTrip.Normalize(item, budget)).Where(IsObject).ToList()
            : throw new RefusedException($"expected array in {list["kind"]!.Value}/items", items.Span);
    }

    /// <summary>Whether it is an object; what is empty is left out.</summary>
    private static bool IsObject(TreeNode root)
    {
        if (root.IsEmpty)
        {
            return false;
        }

        var kind = root["kind"] is { IsEmpty: false } stated ? stated.Value : "";
        if (kind.Length == 0)
        {
            throw new RefusedException("missing kind in object", root.Span);
        }

        var metadata = root["metadata"];
        if (!kind.EndsWith("List", StringComparison.Ordinal) && (metadata?["name"] is not { IsEmpty: false } name || name.Value.Length == 0))
        {
            throw new RefusedException($"missing metadata.name in object of kind '{kind}'", (root.Field("metadata")?.Key ?? root.Field("kind")!.Key).Span);
        }

        return true;
    }
}
