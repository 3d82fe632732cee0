using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>Replaces the text of a range.</summary>
internal sealed record ProtocolEdit(TextRange Range, string NewText);

/// <summary>The edits of one document at a version; null where it is not open.</summary>
internal sealed record TextDocumentEdit(VersionedTextDocument TextDocument, ProtocolEdit[] Edits);

/// <summary>Edits of several documents, in the form that the client takes: one of the two.</summary>
internal sealed record WorkspaceEdit(Dictionary<string, ProtocolEdit[]>? Changes = null, TextDocumentEdit[]? DocumentChanges = null);

/// <summary>Parameters of <c>workspace/applyEdit</c>.</summary>
internal sealed record ApplyEditParams(string? Label, WorkspaceEdit Edit);

/// <summary>A command that the client sends back, or carries out itself where the server has none of the name.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, JsonElement[]? Arguments = null);

/// <summary>Parameters of <c>workspace/executeCommand</c>.</summary>
internal sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments = null);

/// <summary>What the client knows when it asks for code actions.</summary>
internal sealed record CodeActionContext(string[]? Only = null);

/// <summary>Parameters of <c>textDocument/codeAction</c>.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, TextRange Range, CodeActionContext? Context = null);

/// <summary>Something that can be done about the text under the cursor.</summary>
internal sealed record CodeAction(
    string Title,
    string Kind,
    Diagnostic[]? Diagnostics = null,
    bool? IsPreferred = null,
    WorkspaceEdit? Edit = null,
    Command? Command = null);

/// <summary>Parameters of <c>textDocument/rename</c>.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>What would be renamed.</summary>
internal sealed record PrepareRenameResult(TextRange Range, string Placeholder);
