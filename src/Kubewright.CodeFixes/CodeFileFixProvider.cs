using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers the fixes that findings in C# carry: those of classes with attributes, and of what the code says of the application.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CodeFileFixProvider))]
[Shared]
public sealed class CodeFileFixProvider : FindingFixProvider
{
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}
