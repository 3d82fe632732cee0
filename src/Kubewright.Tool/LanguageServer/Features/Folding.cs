using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/foldingRange</c>: documents, and what is in a key or an item, as far as lines and indents tell.</summary>
internal static class Folding
{
    public static FoldingRange[] Of(TextDocumentParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is var (_, document)
            ? [.. DocumentOutline.ReadAll(document.Source.Text).SelectMany(RangesOf).Where(range => range.EndLine > range.StartLine)
                .DistinctBy(range => range.StartLine)]
            : [];

    private static IEnumerable<FoldingRange> RangesOf(DocumentOutline outline)
    {
        if (outline.Entries is [var first, ..])
        {
            yield return new FoldingRange(first.Line, outline.Entries.Max(entry => entry.LastLine), "region");
        }

        foreach (var entry in outline.Entries)
        {
            yield return new FoldingRange(entry.Line, entry.LastLine);
        }
    }
}
