using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/definition</c>: where the name under the cursor is given; of a path in a kustomization, the file.</summary>
internal static class Definitions
{
    public static Location[] Of(TextDocumentPositionParams parameters, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return [];
        }

        var offset = document.OffsetOf(parameters.Position);
        return DocumentLinks.FileAt(root, document, offset) is { } file
            ? [new Location(file.Uri, default)]
            : [.. root.Links.DeclarationsAt(document, offset).Select(declaration => LocationOf(root, declaration)).OfType<Location>().Distinct()];
    }

    public static Location? LocationOf(Root root, Declaration declaration) => root.Find(declaration.Name.Span.File)?.LocationOf(declaration.Name.Span);
}
