using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/references</c>: where the name under the cursor is used, in all files.</summary>
internal static class References
{
    public static Location[] Of(ReferenceParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is var (root, document)
            ? [.. SpansOf(root, document, document.OffsetOf(parameters.Position), parameters.Context?.IncludeDeclaration ?? true)
                .Select(one => root.Find(one.Span.File)?.LocationOf(one.Span))
                .OfType<Location>()]
            : [];

    /// <summary>The places of the name at an offset, each once, those where it is given first.</summary>
    public static IEnumerable<(SourceSpan Span, bool IsDeclaration)> SpansOf(Root root, Document document, int offset, bool withDeclarations)
    {
        var declarations = root.Links.DeclarationsAt(document, offset);
        var uses = declarations.SelectMany(declaration => root.Links.UsesOf(declaration.Name)).Select(link => (link.Source, false)).ToList();
        return (withDeclarations ? declarations.Select(declaration => (declaration.Name.Span, true)).Concat(uses) : uses).DistinctBy(one => one.Item1);
    }
}
