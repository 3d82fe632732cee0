namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>A finding as editors show it.</summary>
/// <param name="Range">Where.</param>
/// <param name="Severity">1 error, 2 warning, 3 information.</param>
/// <param name="Code">The rule's id.</param>
/// <param name="CodeDescription">The rule's page.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Tags">1 for what has no effect, which editors fade.</param>
/// <param name="RelatedInformation">The other sides of it.</param>
internal sealed record Diagnostic(
    TextRange Range,
    int Severity,
    string Code,
    CodeDescription CodeDescription,
    string Source,
    string Message,
    int[]? Tags = null,
    RelatedInformation[]? RelatedInformation = null);

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>Parameters of <c>textDocument/publishDiagnostics</c>.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

/// <summary>Parameters of <c>textDocument/diagnostic</c>.</summary>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <summary>The diagnostics of a document (<c>full</c>), or that they are what they were (<c>unchanged</c>).</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items = null);

/// <summary>What the client has of a document.</summary>
internal sealed record PreviousResultId(string Uri, string Value);

/// <summary>Parameters of <c>workspace/diagnostic</c>.</summary>
internal sealed record WorkspaceDiagnosticParams(PreviousResultId[]? PreviousResultIds = null);

internal sealed record WorkspaceDocumentDiagnosticReport(string Kind, string Uri, int? Version, string ResultId, Diagnostic[]? Items = null);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);
