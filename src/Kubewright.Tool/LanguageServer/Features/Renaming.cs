using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/rename</c>: gives a name another text wherever it is given and used, so that what led to it still does.</summary>
internal static class Renaming
{
    public static PrepareRenameResult? Prepare(TextDocumentPositionParams parameters, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return null;
        }

        var offset = document.OffsetOf(parameters.Position);
        return NamesAt(root, document, offset) is [var name, ..] && SpanAt(root, document, offset) is { } span
            ? new PrepareRenameResult(Places.RangeOf(Unquoted(span)), name.Name.Value)
            : null;
    }

    /// <exception cref="ProtocolException">There is no name to change, or the new one is not valid.</exception>
    public static WorkspaceEdit Of(RenameParams parameters, Snapshot snapshot, Session session)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document)
            || NamesAt(root, document, document.OffsetOf(parameters.Position)) is not [var first, ..] names)
        {
            throw new ProtocolException("There is no name here that can be changed.", ErrorCodes.RequestFailed);
        }

        if (WhyInvalid(first, parameters.NewName) is { } why)
        {
            throw new ProtocolException($"The new name {why}.", ErrorCodes.RequestFailed);
        }

        var edits = names.Select(name => name.Name.ChangeText(parameters.NewName))
            .Concat(names.SelectMany(name => root.Links.UsesOf(name.Name)).Where(use => use.Kind == first.Kind).Select(use => Edit(use, parameters.NewName)));
        return WorkspaceEdits.Of(root, edits.Distinct(), session);
    }

    /// <summary>All places where the name at an offset is given; none where a number or something that is not a name is there.</summary>
    private static IReadOnlyList<Declaration> NamesAt(Root root, Document document, int offset)
    {
        var declarations = root.Links.DeclarationsAt(document, offset);
        if (declarations.IsEmpty || declarations.Any(one => !CanChange(one)))
        {
            return [];
        }

        var all = root.Links.Joined(declarations);
        return all.All(CanChange) ? all : [];
    }

    private static bool CanChange(Declaration declaration) =>
        declaration.Kind != LinkKind.LabelKey
        && declaration.Name is { Type: YamlScalarType.String, IsPlaceholder: false, Tag: null } name
        && !name.Span.Text.Contains('\n', StringComparison.Ordinal);

    private static SourceSpan? SpanAt(Root root, Document document, int offset) =>
        root.Links.At(document, offset)?.Source ?? root.Links.DeclarationsAt(document, offset).FirstOrDefault().Name?.Span;

    private static SourceSpan Unquoted(SourceSpan span) =>
        span is { Length: > 1 } && span.File.Text[span.Start] is '"' or '\'' ? span with { Start = span.Start + 1, Length = span.Length - 2 } : span;

    private static TextEdit Edit(Link use, string name) => use.Scalar is { } scalar ? scalar.ChangeText(name) : new TextEdit(use.Source, name);

    /// <summary>What is wrong with a new name, as the rest of a sentence; null where nothing is.</summary>
    private static string? WhyInvalid(Declaration declaration, string name) => declaration.Kind switch
    {
        LinkKind.ContainerPort => PortName.WhyInvalid(name),
        LinkKind.ServicePort or LinkKind.Volume => DnsName.WhyNoLabel(name),
        LinkKind.Object when declaration.Resource is Service => DnsName.WhyNoLabelOf1035(name),
        LinkKind.Object => name.Length == 0 ? "is empty" : DnsName.WhyNoSubdomain(name),
        _ when name.Length == 0 || name.Any(char.IsControl) => "is empty or holds what no name may",
        LinkKind.Label => name.Length > 63 || name.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            ? "may have up to 63 letters, digits, '-', '_' and '.'"
            : null,
        _ =>
            name.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
                ? "may have letters, digits, '-', '_' and '.'"
                : null,
    };
}
