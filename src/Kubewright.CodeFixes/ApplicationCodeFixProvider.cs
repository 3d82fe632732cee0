using System.Collections.Immutable;
using System.Composition;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers the fixes that findings in C# carry: those of the rules about applications.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ApplicationCodeFixProvider))]
[Shared]
public sealed class ApplicationCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. RuleCatalog.All.Where(rule => rule.IsOfApplications).Select(rule => rule.Descriptor.Id)];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ManifestFix.TitleOf(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => ManifestFix.ApplyAsync(document, [diagnostic], cancellation), equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
