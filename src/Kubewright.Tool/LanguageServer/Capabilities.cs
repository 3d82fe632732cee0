using Kubewright.Tool.LanguageServer.Features;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer;

/// <summary>What the server tells a client that it can do.</summary>
internal static class Capabilities
{
    private const int ByEdits = 2;

    public static InitializeResult Of(Session session) => new(
        new ServerCapabilities(
            new TextDocumentSync(OpenClose: true, ByEdits, Save: true),
            HoverProvider: true,
            DefinitionProvider: true,
            ReferencesProvider: true,
            DocumentHighlightProvider: true,
            DocumentSymbolProvider: true,
            WorkspaceSymbolProvider: true,
            FoldingRangeProvider: true,
            InlayHintProvider: true,
            new CodeActionOptions([CodeActions.QuickFix, CodeActions.FixAll]),
            new CompletionOptions([":", " ", "-", "/", "."], ResolveProvider: false),
            new RenameOptions(PrepareProvider: true),
            new ResolveOptions(ResolveProvider: false),
            new ResolveOptions(ResolveProvider: false),
            new ExecuteCommandOptions(ServerCommands.All),
            session.PullsDiagnostics ? new DiagnosticOptions("kubewright", InterFileDependencies: true, WorkspaceDiagnostics: true) : null,
            new WorkspaceServerCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))),
        new ServerInfo("kubewright", typeof(Server).Assembly.GetName().Version?.ToString(3) ?? ""));
}
