using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>
/// Mends all findings of a rule in a project or a solution. The compiler platform's own providers know only C# documents and find nothing to
/// do in manifests.
/// </summary>
internal sealed class ManifestFixAllProvider : FixAllProvider
{
    public static readonly ManifestFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all in manifests",
        cancellation => FixAsync(fixAllContext.WithCancellationToken(cancellation)),
        equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var file in diagnostics.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path))
            {
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is { } found
                    && solution.GetAdditionalDocument(found.Id) is { } document)
                {
                    solution = await FindingFix.ApplyAsync(document, [.. file], context.CancellationToken).ConfigureAwait(false);
                }
            }
        }

        return solution;
    }
}
