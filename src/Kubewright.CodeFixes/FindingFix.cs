using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes;

/// <summary>Applies the fixes that travel in diagnostics' properties to the file they stand in.</summary>
internal static class FindingFix
{
    /// <summary>What the fix of a diagnostic does; null where it carries none.</summary>
    public static string? TitleOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixNotation.Property, out var notation) && notation is not null ? FixNotation.ReadTitle(notation) : null;

    /// <summary>The solution in which a file is mended of some diagnostics. Of two fixes that touch, the second waits for its next turn.</summary>
    public static async Task<Solution> ApplyAsync(TextDocument document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var file = new SourceFile(document.FilePath ?? document.Name, text.ToString());
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (diagnostic.Properties.TryGetValue(FixNotation.Property, out var notation)
                && notation is not null
                && FixNotation.Read(notation, file) is { } fix)
            {
                var fresh = fix.Edits
                    .Select(edit => new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText))
                    .Where(change => !changes.Contains(change))
                    .ToList();
                if (!fresh.Exists(change => changes.Exists(other => Touch(change.Span, other.Span))))
                {
                    changes.AddRange(fresh);
                }
            }
        }

        if (changes.Count == 0)
        {
            return document.Project.Solution;
        }

        var mended = text.WithChanges(changes.OrderBy(change => change.Span.Start));
        return document is Document
            ? document.Project.Solution.WithDocumentText(document.Id, mended)
            : document.Project.Solution.WithAdditionalDocumentText(document.Id, mended);
    }

    private static bool Touch(TextSpan left, TextSpan right) => left.Start <= right.End && right.Start <= left.End;
}
