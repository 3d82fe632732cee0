using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/documentHighlight</c>: the places of the name under the cursor in its own document.</summary>
internal static class Highlights
{
    private const int Read = 2;
    private const int Write = 3;

    public static DocumentHighlight[] Of(TextDocumentPositionParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is var (root, document)
            ? [.. References.SpansOf(root, document, document.OffsetOf(parameters.Position), withDeclarations: true)
                .Where(one => one.Span.File == document.Source)
                .Select(one => new DocumentHighlight(Places.RangeOf(one.Span), one.IsDeclaration ? Write : Read))]
            : [];
}
