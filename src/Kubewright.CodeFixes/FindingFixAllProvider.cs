using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>
/// Fixes all findings of a rule in a file, a project or a solution, in C# and in additional files alike. The compiler platform's own providers
/// know only C# documents and find nothing to do in manifests.
/// </summary>
internal sealed class FindingFixAllProvider : FixAllProvider
{
    public static readonly FindingFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all",
        cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var safety = EquivalenceKey.SafetyOf(context.CodeActionEquivalenceKey);

        // A manifest that projects share is reported by each of them, and must come out the same in all.
        foreach (var file in (await FindAsync(context).ConfigureAwait(false)).GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path))
        {
            var documents = DocumentsOf(solution, file.Key);
            if (documents.Count > 0)
            {
                var text = await DocumentText.ReadAsync(documents[0], context.CancellationToken).ConfigureAwait(false);
                solution = text.Fix(file, safety, solution, documents.Select(document => document.Id));
            }
        }

        return solution;
    }

    private static async Task<List<Diagnostic>> FindAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return context.Document is { } document ? [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)] : [];
        }

        var found = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return found;
    }

    private static List<TextDocument> DocumentsOf(Solution solution, string path) =>
    [
        .. solution.GetDocumentIdsWithFilePath(path)
            .Select(id => solution.GetDocument(id) ?? solution.GetAdditionalDocument(id))
            .OfType<TextDocument>(),
    ];
}
