namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>A place in a text: line and UTF-16 unit, both from 0.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A stretch of a text; the end is not part of it.</summary>
internal readonly record struct TextRange(Position Start, Position End);

/// <summary>A stretch of a document.</summary>
internal sealed record Location(string Uri, TextRange Range);

/// <summary>A target with the stretch that led to it.</summary>
internal sealed record LocationLink(TextRange? OriginSelectionRange, string TargetUri, TextRange TargetRange, TextRange TargetSelectionRange);

/// <summary>A document by its URI.</summary>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>The parameters of every request about a place in a document.</summary>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>The parameters of every request about a document as a whole.</summary>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);
