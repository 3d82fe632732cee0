namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>A text that editors show: <c>markdown</c> or <c>plaintext</c>.</summary>
internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, TextRange? Range);

/// <summary>Parameters of <c>textDocument/references</c>.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A place that means the same: 2 where it is used, 3 where it is defined.</summary>
internal sealed record DocumentHighlight(TextRange Range, int Kind);

/// <summary>An entry of a completion list.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">The symbol beside it: 5 field, 9 module, 12 value, 13 enum, 14 keyword, 15 snippet, 18 reference, 20 member.</param>
/// <param name="Detail">What is shown beside the label.</param>
/// <param name="Documentation">What is shown for the chosen entry.</param>
/// <param name="SortText">By what the list is sorted.</param>
/// <param name="FilterText">What is compared with what is typed.</param>
/// <param name="InsertTextFormat">1 plain text, 2 a snippet with tab stops.</param>
/// <param name="TextEdit">What it writes.</param>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail = null,
    MarkupContent? Documentation = null,
    string? SortText = null,
    string? FilterText = null,
    int? InsertTextFormat = null,
    ProtocolEdit? TextEdit = null);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <summary>A symbol of a document with those inside of it.</summary>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, TextRange Range, TextRange SelectionRange, DocumentSymbol[]? Children = null);

/// <summary>Parameters of <c>workspace/symbol</c>.</summary>
internal sealed record WorkspaceSymbolParams(string Query);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

/// <summary>A line of text above another, that can be clicked.</summary>
internal sealed record CodeLens(TextRange Range, Command Command);

/// <summary>Parameters of <c>textDocument/inlayHint</c>.</summary>
internal sealed record InlayHintParams(TextDocumentIdentifier TextDocument, TextRange Range);

/// <summary>A text that is shown within a line and is not part of it.</summary>
internal sealed record InlayHint(Position Position, string Label, bool PaddingLeft, string? Tooltip = null);

/// <summary>Lines that can be folded.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind = null);

/// <summary>A stretch of text that leads to a document.</summary>
internal sealed record DocumentLink(TextRange Range, string Target, string? Tooltip = null);
