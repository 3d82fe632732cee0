using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>Edits of documents in the form that a client takes.</summary>
internal static class WorkspaceEdits
{
    /// <summary>Edits of texts of a root; those of one document must not touch one another.</summary>
    public static WorkspaceEdit Of(Root root, IEnumerable<TextEdit> edits, Session session) => Of(
        edits
            .GroupBy(edit => edit.Span.File)
            .Select(ofFile =>
                (Document: root.Find(ofFile.Key), Edits: ofFile.Select(edit => new ProtocolEdit(Places.RangeOf(edit.Span), edit.NewText)).ToArray()))
            .Where(one => one.Document is not null)
            .Select(one => (one.Document!, one.Edits)),
        session);

    public static WorkspaceEdit Of(IEnumerable<(Document Document, ProtocolEdit[] Edits)> edits, Session session) =>
        session.TakesVersionedEdits
            ? new WorkspaceEdit(DocumentChanges: [.. edits
                .Select(one => new TextDocumentEdit(new VersionedTextDocument(one.Document.Uri, one.Document.Version), one.Edits))])
            : new WorkspaceEdit(Changes: edits.ToDictionary(one => one.Document.Uri, one => one.Edits, StringComparer.Ordinal));

    /// <summary>The edits that make a text another one, line by line, so that cursors in what stays are not moved.</summary>
    public static ProtocolEdit[] Between(string before, string after)
    {
        var edits = new List<ProtocolEdit>();
        var (line, start, inserted) = (0, -1, "");
        var lines = LineDiff.Compare(LinesOf(before), LinesOf(after));
        foreach (var (sign, text) in lines.Append((' ', "")))
        {
            if (sign == ' ')
            {
                if (start >= 0)
                {
                    edits.Add(new ProtocolEdit(new TextRange(new Position(start, 0), new Position(line, 0)), inserted));
                    (start, inserted) = (-1, "");
                }

                line++;
                continue;
            }

            start = start < 0 ? line : start;
            inserted += sign == '+' ? text : "";
            line += sign == '-' ? 1 : 0;
        }

        return [.. edits];
    }

    /// <summary>The lines with their line breaks.</summary>
    private static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var lineFeed ? lineFeed + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }

        return [.. lines];
    }
}
