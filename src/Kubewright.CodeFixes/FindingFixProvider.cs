using System.Collections.Immutable;
using System.Composition;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>
/// Offers the fixes that findings carry, in C# and in additional files: manifests, settings, a Dockerfile, which has no extension to name. Which
/// edits fix a finding, its rule has decided; here they are only replayed. It is one provider for both kinds of files, because editors keep the
/// providers that they found for the first kind they were asked about.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(FindingFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class FindingFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public override FixAllProvider GetFixAllProvider() => FindingFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await DocumentText.ReadAsync(document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (text.FixOf(diagnostic) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.IsSafe ? fix.Title : fix.Title + " (unsafe)",
                        cancellation => Task.FromResult(text.Fix([diagnostic], fix.Safety, document.Project.Solution, [document.Id])),
                        EquivalenceKey.Of(diagnostic, fix.Safety)),
                    diagnostic);
            }
        }
    }
}
