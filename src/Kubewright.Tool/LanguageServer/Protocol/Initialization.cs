namespace Kubewright.Tool.LanguageServer.Protocol;

/// <summary>Parameters of <c>initialize</c>, as far as they matter here.</summary>
internal sealed record InitializeParams(
    int? ProcessId = null,
    string? RootUri = null,
    string? RootPath = null,
    WorkspaceFolder[]? WorkspaceFolders = null,
    ClientCapabilities? Capabilities = null,
    ServerSettings? InitializationOptions = null);

/// <summary>What an editor's settings say to the server.</summary>
/// <param name="KubernetesVersion">The version that the manifests are for, such as <c>1.31</c>.</param>
/// <param name="ClosedWorld">Whether everything that is deployed is among the files.</param>
/// <param name="Diagnostics"><c>push</c> (the default) or <c>pull</c>: who begins. Both would show everything twice.</param>
/// <param name="ShowReferences">Whether the client knows the command <c>kubewright.showReferences</c>, so that a lens can be clicked.</param>
/// <param name="ShowStatus">Whether the client wants to know after each check how much there is and what is wrong: <c>kubewright/status</c>.</param>
internal sealed record ServerSettings(
    string? KubernetesVersion = null,
    bool? ClosedWorld = null,
    string? Diagnostics = null,
    bool? ShowReferences = null,
    bool? ShowStatus = null);

/// <summary>What the client can do, as far as it matters here.</summary>
internal sealed record ClientCapabilities(WorkspaceCapabilities? Workspace = null, TextDocumentCapabilities? TextDocument = null,
    WindowCapabilities? Window = null);

internal sealed record WorkspaceCapabilities(
    bool? ApplyEdit = null,
    WorkspaceEditCapabilities? WorkspaceEdit = null,
    DynamicCapability? DidChangeWatchedFiles = null,
    RefreshCapability? CodeLens = null,
    RefreshCapability? InlayHint = null);

internal sealed record WorkspaceEditCapabilities(bool? DocumentChanges = null);

internal sealed record DynamicCapability(bool? DynamicRegistration = null);

internal sealed record RefreshCapability(bool? RefreshSupport = null);

internal sealed record TextDocumentCapabilities(CompletionCapabilities? Completion = null, DocumentSymbolCapabilities? DocumentSymbol = null,
    LinkCapability? Definition = null);

internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem = null);

internal sealed record CompletionItemCapabilities(bool? SnippetSupport = null);

internal sealed record DocumentSymbolCapabilities(bool? HierarchicalDocumentSymbolSupport = null);

internal sealed record LinkCapability(bool? LinkSupport = null);

internal sealed record WindowCapabilities(ShowDocumentCapability? ShowDocument = null);

internal sealed record ShowDocumentCapability(bool? Support = null);

/// <summary>The answer to <c>initialize</c>.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

/// <summary>What this server can do.</summary>
internal sealed record ServerCapabilities(
    TextDocumentSync TextDocumentSync,
    bool HoverProvider,
    bool DefinitionProvider,
    bool ReferencesProvider,
    bool DocumentHighlightProvider,
    bool DocumentSymbolProvider,
    bool WorkspaceSymbolProvider,
    bool FoldingRangeProvider,
    bool InlayHintProvider,
    CodeActionOptions CodeActionProvider,
    CompletionOptions CompletionProvider,
    RenameOptions RenameProvider,
    ResolveOptions CodeLensProvider,
    ResolveOptions DocumentLinkProvider,
    ExecuteCommandOptions ExecuteCommandProvider,
    DiagnosticOptions? DiagnosticProvider,
    WorkspaceServerCapabilities Workspace);

/// <summary>How documents arrive; 2 is by their edits.</summary>
internal sealed record TextDocumentSync(bool OpenClose, int Change, bool Save);

internal sealed record CodeActionOptions(string[] CodeActionKinds);

internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record ResolveOptions(bool ResolveProvider);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersOptions WorkspaceFolders);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

/// <summary>Parameters of <c>client/registerCapability</c> for files on disk.</summary>
internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, WatchOptions RegisterOptions);

internal sealed record WatchOptions(FileSystemWatcherPattern[] Watchers);

internal sealed record FileSystemWatcherPattern(string GlobPattern);

/// <summary>Parameters of <c>window/showMessage</c> and <c>window/logMessage</c>: 1 error, 2 warning, 3 information, 4 log.</summary>
internal sealed record MessageParams(int Type, string Message);

/// <summary>Parameters of <c>window/showDocument</c>.</summary>
internal sealed record ShowDocumentParams(string Uri, bool External);
