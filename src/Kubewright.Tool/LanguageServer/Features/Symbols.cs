using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>The objects of manifests, with their containers, ports and keys, as editors list them.</summary>
internal static class Symbols
{
    private const int Class = 5;
    private const int Module = 2;
    private const int Interface = 11;
    private const int Key = 20;

    /// <summary>The entries of a list of symbols, at most.</summary>
    private const int Most = 500;

    /// <summary><c>textDocument/documentSymbol</c>.</summary>
    public static DocumentSymbol[] OfDocument(TextDocumentParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is var (_, document) && document.IsManifest
            ? [.. document.Manifest.Resources.Select(resource => Of(resource, cancellationToken))]
            : [];

    /// <summary><c>workspace/symbol</c>: the objects whose kind and name hold the letters of a query in their order.</summary>
    public static SymbolInformation[] OfWorkspace(WorkspaceSymbolParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
    [
        .. (from root in snapshot.Roots
            from document in root.Documents
            where document.IsManifest
            from resource in document.Manifest.Resources
            let name = NameOf(resource)
            where Holds(name, parameters.Query)
            select new SymbolInformation(name, Class, document.LocationOf(resource.HeadSpan), document.Source.Path)).Take(Most),
    ];

    private static DocumentSymbol Of(Resource resource, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var inside = resource switch
        {
            Service service => service.Ports.Select(port => Of(port.ToString(), null, Interface, port.Node)),
            Workload workload => workload.Template.AllContainers.Select(container => Of(
                container.Name.Or("container"),
                container.IsInit ? "init container" : "container",
                Module,
                container.Node,
                [.. container.Ports.Select(port => Of(port.Name.Or($"port {port.Number}"), $"{port.Number}", Interface, port.Node))])),
            { Kind: "ConfigMap" or "Secret", Type.Group: "" } => Declarations.KeysOf(resource)
                .Where(key => key.Name.Span.Start >= resource.Node.Span.Start && key.Name.Span.End <= resource.Node.Span.End)
                .Select(key => Of(key.Name.Value, null, Key, key.Name.Span, key.Name.Span)),
            _ => [],
        };
        var range = Content(resource.Node.Span);
        var head = resource.HeadSpan.FirstLine;
        return Of(NameOf(resource), resource.Type.ApiVersion, Class, range, Within(range, head), [.. inside]);
    }

    private static DocumentSymbol Of(string name, string? detail, int kind, YamlMapping node, DocumentSymbol[]? children = null) =>
        Of(name, detail, kind, Content(node.Span), Within(node.Span, node.HeadSpan), children);

    // A symbol without a name is refused by editors.
    private static DocumentSymbol Of(string name, string? detail, int kind, SourceSpan range, SourceSpan selection, DocumentSymbol[]? children = null) =>
        new(name.Length == 0 ? "?" : VisibleText.OfLine(name, 100), detail, kind, Places.RangeOf(range), Places.RangeOf(selection), children);

    /// <summary>What is chosen of a symbol must be in it; what an alias brings is written elsewhere.</summary>
    private static SourceSpan Within(SourceSpan range, SourceSpan head) => head.Start >= range.Start && head.End <= range.End ? head : range.FirstLine;

    private static string NameOf(Resource resource) => $"{(resource.Kind.Length == 0 ? "?" : resource.Kind)} {resource.Name ?? ""}".TrimEnd();

    /// <summary>A span without the line breaks at its end.</summary>
    private static SourceSpan Content(SourceSpan span)
    {
        var text = span.File.Text;
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return span with { Length = end - span.Start };
    }

    private static bool Holds(string name, string query)
    {
        var at = 0;
        foreach (var character in query.Where(character => character != ' '))
        {
            at = name.IndexOf(character.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
