using System.Text.Json.Serialization;

namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>A document that was opened, with its text.</summary>
internal sealed record TextDocumentItem(string Uri, int Version, string Text, string? LanguageId = null);

/// <summary>Parameters of <c>textDocument/didOpen</c>.</summary>
internal sealed record DidOpenParams(TextDocumentItem TextDocument);

/// <summary>A document at a version; null where it is not open.</summary>
internal sealed record VersionedTextDocument(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version = null);

/// <summary>An edit: the stretch that is replaced, or the whole text where there is none.</summary>
internal sealed record ContentChange(string Text, TextRange? Range = null);

/// <summary>Parameters of <c>textDocument/didChange</c>: edits, each on the text that the one before it left.</summary>
internal sealed record DidChangeParams(VersionedTextDocument TextDocument, ContentChange[] ContentChanges);

/// <summary>A file that changed on disk: 1 created, 2 changed, 3 deleted.</summary>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>Parameters of <c>workspace/didChangeWatchedFiles</c>.</summary>
internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);

/// <summary>A folder that the editor has open.</summary>
internal sealed record WorkspaceFolder(string Uri, string? Name = null);

/// <summary>Folders that were added and taken away.</summary>
internal sealed record WorkspaceFoldersChange(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

/// <summary>Parameters of <c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);
