using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>Comments that take a finding back, on its line or for its file, with a place for the reason.</summary>
internal static class SuppressionEdits
{
    /// <summary>The edits, as far as they work: within a text of several lines, and in JSON, a comment is none.</summary>
    public static IEnumerable<(string Title, TextEdit Edit)> Of(Document document, Finding finding)
    {
        // To YAML's readers a comment in JSON is one; to all others it is a mistake.
        if (document.Source.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var text = document.Source.Text;
        var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var start = finding.Span.Start - finding.Span.StartPosition.Column;
        var indent = text[start..].TakeWhile(character => character == ' ').Count();
        (string Title, TextEdit Edit)[] all =
        [
            ($"Suppress {finding.Id} here", Insert(document, start, new string(' ', indent) + $"# kubewright:ignore {finding.Id} - reason{lineBreak}")),
            ($"Suppress {finding.Id} in this file", Insert(document, 0, $"# kubewright:ignore-file {finding.Id} - reason{lineBreak}")),
        ];
        return all.Where(one => Suppresses(document, finding, one.Edit));
    }

    private static TextEdit Insert(Document document, int offset, string text) => new(new SourceSpan(document.Source, offset, 0), text);

    private static bool Suppresses(Document document, Finding finding, TextEdit edit)
    {
        var after = new SourceFile(document.Source.Path, document.Source.Text.Insert(edit.Span.Start, edit.NewText));
        var moved = finding with { Span = new SourceSpan(after, finding.Span.Start + edit.NewText.Length, finding.Span.Length) };
        return SuppressionReader.Read(ManifestReader.Read(after)).Any(comment => comment.Suppresses(moved));
    }
}
