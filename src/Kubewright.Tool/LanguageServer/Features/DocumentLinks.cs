using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/documentLink</c>: the files that a kustomization takes in.</summary>
internal static class DocumentLinks
{
    private static readonly string[] Lists = ["resources", "bases", "components", "patchesStrategicMerge", "crds", "configurations", "generators",
        "transformers"];

    private static readonly string[] Names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public static DocumentLink[] Of(TextDocumentParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is var (root, document)
            ? [.. PathsIn(document)
                .Select(path => FileOf(root, document, path) is { } file ? new DocumentLink(Places.RangeOf(path.Span), file.Uri) : null).OfType<DocumentLink>()]
            : [];

    /// <summary>The file that a path at an offset leads to; null where there is none.</summary>
    public static Document? FileAt(Root root, Document document, int offset) =>
        PathsIn(document).FirstOrDefault(path => path.Span.Touches(offset)) is { } path ? FileOf(root, document, path) : null;

    private static IEnumerable<YamlScalar> PathsIn(Document document) =>
        from kustomization in document.Manifest.Resources.OfType<Kustomization>()
        from path in Lists
            .SelectMany(list => kustomization.Node[list] is YamlSequence sequence ? sequence.Items : [])
            .Concat(kustomization.Node.Mappings("patches").Concat(kustomization.Node.Mappings("patchesJson6902"))
                .Concat(kustomization.Node.Mappings("replacements")).Select(item => item["path"]))
        where path is YamlScalar { IsPlaceholder: false } scalar
            && !scalar.Value.Contains('\n', StringComparison.Ordinal)
            && !scalar.Value.Contains("://", StringComparison.Ordinal)
        select (YamlScalar)path;

    /// <summary>The file of a path; of a folder the kustomization in it.</summary>
    private static Document? FileOf(Root root, Document document, YamlScalar path)
    {
        var target = SourcePath.Combine(document.Source.Directory, path.Value);
        return root.Documents.FirstOrDefault(one => one.Source.NormalizedPath == target)
            ?? root.Documents.FirstOrDefault(one => one.Source.Directory == target && Array.IndexOf(Names, one.Source.Name) >= 0);
    }
}
