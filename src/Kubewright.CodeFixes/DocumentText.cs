using Kubewright.Core.Fixes;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes;

/// <summary>The text of a C# or additional document as it is now, to which fixes of diagnostics may apply that were found in an earlier one.</summary>
internal sealed class DocumentText
{
    private readonly SourceText _text;
    private readonly SourceFile _file;

    private DocumentText(string path, SourceText text)
    {
        _text = text;
        _file = new SourceFile(path, text.ToString());
    }

    public static async Task<DocumentText> ReadAsync(TextDocument document, CancellationToken cancellationToken) =>
        new(document.FilePath ?? document.Name, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>The fix that a diagnostic carries; null where it carries none, or the text that it would replace is not there.</summary>
    public Fix? FixOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixNotation.Property, out var notation) && notation is not null ? FixNotation.Read(notation, _file) : null;

    /// <summary>
    /// The solution in which some documents of this text are fixed. Of two fixes that touch, the second waits for its next turn.
    /// </summary>
    /// <param name="diagnostics">The diagnostics that carry the fixes.</param>
    /// <param name="safety">Which of the fixes are applied.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="documents">The documents: one file may be in several projects.</param>
    public Solution Fix(IEnumerable<Diagnostic> diagnostics, FixSafety safety, Solution solution, IEnumerable<DocumentId> documents)
    {
        var fixes = new FileFixes();
        foreach (var fix in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(FixOf))
        {
            _ = fix?.Safety == safety && fixes.TryAdd(fix);
        }

        if (fixes.Edits.Count == 0)
        {
            return solution;
        }

        var changed = _text.WithChanges(fixes.Edits.Select(edit => new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText)));
        foreach (var document in documents)
        {
            solution = solution.GetDocument(document) is not null
                ? solution.WithDocumentText(document, changed)
                : solution.WithAdditionalDocumentText(document, changed);
        }

        return solution;
    }
}
