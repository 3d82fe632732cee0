using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes;

/// <summary>Offers the fixes that findings in additional files carry: manifests, settings, a Dockerfile, which has no extension to name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManifestCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ManifestCodeFixProvider : FindingFixProvider
{
    public override FixAllProvider GetFixAllProvider() => ManifestFixAllProvider.Instance;
}
