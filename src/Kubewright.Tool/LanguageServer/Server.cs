using System.Text.Json;
using Kubewright.Core;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer;

/// <summary>
/// The language server: reads messages in their order on one thread. What changes the workspace is carried out there and then, so that each request is
/// answered by what came before it; answers are found on other threads.
/// </summary>
internal sealed class Server : IDisposable
{
    private readonly MessageReader _reader;
    private readonly Session _session;
    private readonly OpenWorkspace _workspace;
    private readonly RequestQueue _requests;
    private readonly DiagnosticsPublisher _diagnostics;
    private bool _isInitialized;
    private bool _isShutDown;

    /// <param name="input">Where the client's messages come from.</param>
    /// <param name="output">Where the server's messages go.</param>
    /// <param name="options">What is assumed of the cluster; the client's settings come on top.</param>
    /// <param name="rest">After how long without an edit everything that is found is shown; a second and a half where nothing is given.</param>
    public Server(Stream input, Stream output, CheckOptions options, TimeSpan? rest = null)
    {
        _reader = new MessageReader(input);
        _session = new Session(new MessageWriter(output), options);
        _workspace = new OpenWorkspace(new DiskManifests(_session.Log));
        _requests = new RequestQueue(_session.Writer, RequestTable.Create(_session));
        _diagnostics = new DiagnosticsPublisher(_workspace, _session, new TypingGuard(rest ?? TypingGuard.DefaultRest));
    }

    /// <summary>Serves until the client leaves.</summary>
    /// <returns>Whether it left as the protocol says: <c>shutdown</c>, then <c>exit</c>.</returns>
    public bool Run()
    {
        try
        {
            while (Read(out var message))
            {
                if (message is null)
                {
                    continue;
                }

                if (message.Method == "exit")
                {
                    break;
                }

                Handle(message);
            }
        }
        catch (IOException)
        {
            // The client is gone.
        }

        _requests.CancelAll();
        return _isShutDown;
    }

    /// <summary>Ends what runs beside the messages.</summary>
    public void Dispose() => _diagnostics.Dispose();

    /// <summary>Reads a message, null where it is none; false at the end.</summary>
    private bool Read(out IncomingMessage? message)
    {
        try
        {
            message = _reader.Read();
            return message is not null;
        }
        catch (ProtocolException exception)
        {
            message = null;
            _session.Writer.Fail(null, exception.Code, exception.Message);
            return true;
        }
    }

    private void Handle(IncomingMessage message)
    {
        try
        {
            if (message is { Id: { } id, Method: not null })
            {
                HandleRequest(id, message);
            }
            else if (message.Method is not null && _isInitialized && !_isShutDown)
            {
                HandleNotification(message);
            }
        }
        catch (ProtocolException exception) when (message.Id is { } id)
        {
            _session.Writer.Fail(id, exception.Code, exception.Message);
        }
        catch (JsonException) when (message.Id is { } id)
        {
            _session.Writer.Fail(id, ErrorCodes.InvalidParams, $"The parameters of {message.Method} are not what the protocol says.");
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or IOException))
        {
            // What a client sends must not end the server; what the text says must not get into a log.
            _session.Log($"{message.Method} failed: {exception.GetType().Name}");
            if (message.Id is { } id)
            {
                _session.Writer.Fail(id, ErrorCodes.InternalError, $"{message.Method} failed: {exception.GetType().Name}");
            }
        }
    }

    private void HandleRequest(JsonElement id, IncomingMessage message)
    {
        if (message.Method == "initialize")
        {
            if (_isInitialized)
            {
                throw new ProtocolException("The server is initialized already.", ErrorCodes.InvalidRequest);
            }

            var parameters = Parameters.Read(message.Parameters, ProtocolJson.Default.InitializeParams);
            _session.Initialize(parameters);
            _workspace.Options = _session.Options;
            _isInitialized = true;
            _session.Writer.Respond(id, Capabilities.Of(_session), ProtocolJson.Default.InitializeResult);
            _workspace.AddFolders(FoldersOf(parameters));
            return;
        }

        if (!_isInitialized)
        {
            throw new ProtocolException("The server is not initialized yet.", ErrorCodes.ServerNotInitialized);
        }

        if (_isShutDown)
        {
            throw new ProtocolException("The server is shut down.", ErrorCodes.InvalidRequest);
        }

        if (message.Method == "shutdown")
        {
            _isShutDown = true;
            _requests.CancelAll();
            _session.Writer.Respond<string>(id, null, ProtocolJson.Default.String);
            return;
        }

        _requests.Start(id, message.Method!, message.Parameters, _workspace.Current);
    }

    private void HandleNotification(IncomingMessage message)
    {
        var before = _workspace.Current;
        switch (message.Method)
        {
            case "initialized":
                _session.WatchFiles();
                _diagnostics.Changed();
                return;
            case "$/cancelRequest":
                if (message.Parameters.TryGetProperty("id", out var id))
                {
                    _requests.Cancel(id);
                }

                return;
            case "textDocument/didOpen":
                _workspace.Open(Parameters.Read(message.Parameters, ProtocolJson.Default.DidOpenParams).TextDocument);
                break;
            case "textDocument/didChange":
                _workspace.Change(Parameters.Read(message.Parameters, ProtocolJson.Default.DidChangeParams));
                break;
            case "textDocument/didSave":
                _workspace.Save(rereads: !_session.WatchesFiles);
                break;
            case "textDocument/didClose":
                _workspace.Close(Parameters.Read(message.Parameters, ProtocolJson.Default.TextDocumentParams).TextDocument.Uri);
                break;
            case "workspace/didChangeWatchedFiles":
                _workspace.Refresh(Parameters.Read(message.Parameters, ProtocolJson.Default.DidChangeWatchedFilesParams).Changes.Select(change => change.Uri));
                break;
            case "workspace/didChangeWorkspaceFolders":
                var folders = Parameters.Read(message.Parameters, ProtocolJson.Default.DidChangeWorkspaceFoldersParams).Event;
                _workspace.RemoveFolders(folders.Removed.Select(folder => DocumentUri.ToPath(folder.Uri)));
                _workspace.AddFolders(folders.Added.Select(folder => DocumentUri.ToPath(folder.Uri)));
                break;
            default:
                return;
        }

        if (!ReferenceEquals(before, _workspace.Current))
        {
            _requests.CancelObsolete();
            _diagnostics.Changed();
        }
    }

    /// <summary>The folders that the client has open. A whole disk or a whole home is none: nobody deploys all that is on it.</summary>
    private static IEnumerable<string> FoldersOf(InitializeParams parameters)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        IEnumerable<string?> folders = parameters.WorkspaceFolders is { Length: > 0 } several
            ? several.Select(folder => (string?)DocumentUri.ToPath(folder.Uri))
            : [parameters.RootUri is { } uri ? DocumentUri.ToPath(uri) : parameters.RootPath];
        return folders.OfType<string>().Where(folder =>
            Path.IsPathRooted(folder)
                && Path.GetPathRoot(folder) != folder
                && Path.TrimEndingDirectorySeparator(folder) != Path.TrimEndingDirectorySeparator(home));
    }
}
