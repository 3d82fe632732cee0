using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Where something is completed.</summary>
/// <param name="Root">The manifests.</param>
/// <param name="Document">The document.</param>
/// <param name="Path">The place, as the text tells.</param>
/// <param name="Spot">What the API says of the place.</param>
/// <param name="TakesSnippets">Whether the client knows tab stops.</param>
internal sealed record CompletionContext(Root Root, Document Document, CursorPath Path, SchemaSpot Spot, bool TakesSnippets)
{
    private static readonly YamlScalar Plain = new(new SourceSpan(new SourceFile("", ""), 0, 0), null, "", YamlScalarStyle.Plain, YamlScalarType.String, false);

    /// <summary>Whether a value is written here, behind a key or as an item of a list.</summary>
    public bool IsValue => Path.Place is CursorPlace.Value or CursorPlace.Item;

    /// <summary>The set that the document belongs to; null where it is none of the check's.</summary>
    public ManifestSet? Set => Document.IsManifest ? Root.Graph.SetOf(Document.Source) : null;

    /// <summary>The namespace that the object states; null where it states none.</summary>
    public string? Namespace
    {
        get
        {
            var (item, _) = SchemaSpot.ObjectOf(Path.Holder);
            return item.Child("metadata")?.ValueOf("namespace") is { Length: > 0 } stated ? stated : null;
        }
    }

    /// <summary>The objects of all files, those of its own namespace first, and of these those of its own folder.</summary>
    public IEnumerable<(Resource Resource, string Order)> Objects =>
        Set is not { } set ? []
        : from resource in set.Resources
          where resource.Name is not null
          let isOwn = set.NamespaceOf(resource).Name == (Namespace ?? "default") || Namespace is null
          let isBeside = resource.File.Directory == Document.Source.Directory
          select (resource, (isOwn ? "0" : "2") + (isBeside ? "0" : "1"));

    /// <summary>A name as a value.</summary>
    public CompletionItem Value(string text, int kind, string? detail = null, string order = "", bool isText = true) =>
        Item(text, isText ? Notation(text) : text, kind, detail, order);

    /// <summary>An entry that writes something in the place of the word under the cursor.</summary>
    public CompletionItem Item(
        string label,
        string newText,
        int kind,
        string? detail = null,
        string order = "",
        MarkupContent? documentation = null,
        bool isSnippet = false)
    {
        var span = new SourceSpan(Document.Source, Path.WordStart, Path.WordEnd - Path.WordStart);
        return new CompletionItem(
            label,
            kind,
            detail is null ? null : VisibleText.OfLine(detail, 80),
            documentation,
            order + label,
            FilterText: null,
            isSnippet ? 2 : null,
            new ProtocolEdit(Places.RangeOf(span), Path.NeedsSpace ? " " + newText : newText));
    }

    /// <summary>A text as YAML writes it, in quotes where it would be read as something else.</summary>
    private static string Notation(string text) => Plain.Notation(text);
}
