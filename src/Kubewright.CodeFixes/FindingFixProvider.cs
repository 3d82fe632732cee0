using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers the fixes that findings carry. Which edits mend a finding, its rule has decided; here they are only replayed.</summary>
public abstract class FindingFixProvider : CodeFixProvider
{
    private protected FindingFixProvider()
    {
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FindingFix.TitleOf(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    // All findings of a rule are mended together, whatever each is changed to.
                    CodeAction.Create(title, cancellation => FindingFix.ApplyAsync(document, [diagnostic], cancellation), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
