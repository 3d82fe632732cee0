using Kubewright.Core;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer;

/// <summary>The client at the other end: what it can do, what its settings say, and how it is spoken to.</summary>
internal sealed class Session(MessageWriter writer, CheckOptions options)
{
    /// <summary>The files whose changes on disk matter.</summary>
    private static readonly string[] Watched = ["**/*.{yaml,yml,json}", "**/Kustomization"];

    public MessageWriter Writer { get; } = writer;

    /// <summary>What is assumed of the cluster.</summary>
    public CheckOptions Options { get; private set; } = options;

    public ServerSettings Settings { get; private set; } = new();

    public ClientCapabilities Client { get; private set; } = new();

    /// <summary>Whether the client asks for diagnostics, so that none are pushed.</summary>
    public bool PullsDiagnostics => Settings.Diagnostics == "pull";

    /// <summary>Whether the client reports what changes on disk.</summary>
    public bool WatchesFiles => Client.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    public bool TakesSnippets => Client.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;

    public bool TakesVersionedEdits => Client.Workspace?.WorkspaceEdit?.DocumentChanges == true;

    public void Initialize(InitializeParams parameters)
    {
        Client = parameters.Capabilities ?? new ClientCapabilities();
        Settings = parameters.InitializationOptions ?? new ServerSettings();
        Options = Options with { ClosedWorld = Settings.ClosedWorld ?? Options.ClosedWorld };
        if (Settings.KubernetesVersion is { Length: > 0 } text)
        {
            if (KubernetesVersion.TryParse(text, out var version))
            {
                Options = Options with { KubernetesVersion = version.Value, IsKubernetesVersionStated = true };
            }
            else
            {
                Show(2, $"The setting kubernetesVersion, '{text}', is not a version of Kubernetes; {Options.KubernetesVersion} is assumed.");
            }
        }
    }

    /// <summary>Asks the client to report what changes on disk, where it can.</summary>
    public void WatchFiles()
    {
        if (WatchesFiles)
        {
            var options = new WatchOptions([.. Watched.Select(pattern => new FileSystemWatcherPattern(pattern))]);
            Writer.Request(
                "client/registerCapability",
                new RegistrationParams([new Registration("files", "workspace/didChangeWatchedFiles", options)]),
                ProtocolJson.Default.RegistrationParams);
        }
    }

    /// <summary>Asks the client to show lenses and hints anew, where it can: an edit of one document changes those of another.</summary>
    public void RefreshLenses()
    {
        if (Client.Workspace?.CodeLens?.RefreshSupport == true)
        {
            Writer.Request("workspace/codeLens/refresh");
        }

        if (Client.Workspace?.InlayHint?.RefreshSupport == true)
        {
            Writer.Request("workspace/inlayHint/refresh");
        }
    }

    /// <summary>Writes a sentence into the client's log.</summary>
    public void Log(string sentence) => Writer.Notify("window/logMessage", MessageOf(3, sentence), ProtocolJson.Default.MessageParams);

    /// <summary>Shows a sentence: 1 error, 2 warning, 3 information.</summary>
    public void Show(int type, string sentence) => Writer.Notify("window/showMessage", MessageOf(type, sentence), ProtocolJson.Default.MessageParams);

    private static MessageParams MessageOf(int type, string sentence) => new(type, VisibleText.OfLine(sentence, Disclosure.LongestMessage));
}
