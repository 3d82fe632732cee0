using System.Collections.Immutable;
using System.Composition;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers the fixes that findings in C# carry: those of classes with attributes, and of what the code says of the application.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CodeFileFixProvider))]
[Shared]
public sealed class CodeFileFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
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
