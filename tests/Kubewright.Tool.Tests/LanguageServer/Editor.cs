using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kubewright.Core;
using Kubewright.Tool.LanguageServer;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>An editor that speaks with a server in the same process, in a temporary folder.</summary>
internal sealed class Editor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PipeStream _toServer = new();
    private readonly PipeStream _fromServer = new();
    private readonly Thread _server;
    private readonly Thread _reader;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _answers = new();
    private readonly Dictionary<string, JsonElement> _diagnostics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _lastId;

    public Editor(ToolFolder folder, TimeSpan? rest = null)
    {
        Folder = folder;
        _server = new Thread(() =>
        {
            using (var server = new Server(_toServer, _fromServer, CheckOptions.Default, rest ?? TimeSpan.FromMilliseconds(20)))
            {
                LeftAsTheProtocolSays = server.Run();
            }

            _fromServer.End();
        });
        _reader = new Thread(Read);
        _server.Start();
        _reader.Start();
    }

    public ToolFolder Folder { get; }

    public bool? LeftAsTheProtocolSays { get; private set; }

    /// <summary>What the server sent that is not an answer and no diagnostics: methods with their parameters.</summary>
    public ConcurrentQueue<(string Method, JsonElement Parameters)> Sent { get; } = new();

    /// <summary>Errors of answers.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>An editor with a folder open.</summary>
    public static Editor In(ToolFolder folder, object? settings = null, object? capabilities = null, TimeSpan? rest = null, string opened = "")
    {
        var editor = new Editor(folder, rest);
        editor.Ask("initialize",
            new { processId = 1, rootUri = DocumentUri.FromPath(folder.Path(opened)), capabilities = capabilities ?? new { }, initializationOptions = settings });
        editor.Tell("initialized", new { });
        return editor;
    }

    public string UriOf(string path) => DocumentUri.FromPath(Folder.Path(path));

    public void Tell(string method, object parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>Sends bytes as they are.</summary>
    public void SendRaw(string text) => _toServer.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Asks and waits for the result; an error fails the test.</summary>
    public JsonElement Ask(string method, object parameters)
    {
        var answer = Wait(Begin(method, parameters));
        Assert.False(answer.TryGetProperty("error", out var error), $"{method}: {error}");
        return answer.GetProperty("result");
    }

    /// <summary>Asks and waits for the error's number.</summary>
    public int AskForError(string method, object parameters) => Wait(Begin(method, parameters)).GetProperty("error").GetProperty("code").GetInt32();

    public Task<JsonElement> Begin(string method, object parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _answers.GetOrAdd(id, _ => new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously));
        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        return answer.Task;
    }

    public int LastId => _lastId;

    public static JsonElement Wait(Task<JsonElement> answer) =>
        answer.Wait(Patience) ? answer.Result : throw new TimeoutException("The server does not answer.");

    /// <summary>Opens a document; its text is what is on disk where none is given.</summary>
    public void Open(string path, string? text = null)
    {
        _versions[path] = 1;
        Tell("textDocument/didOpen", new { textDocument = new { uri = UriOf(path), languageId = "yaml", version = 1, text = text ?? Folder.Read(path) } });
    }

    /// <summary>Replaces the whole text.</summary>
    public void Change(string path, string text) =>
        Tell("textDocument/didChange", new { textDocument = new { uri = UriOf(path), version = ++_versions[path] }, contentChanges = new[] { new { text } } });

    /// <summary>Replaces a stretch.</summary>
    public void Change(string path, (int Line, int Character) start, (int Line, int Character) end, string text) => Tell("textDocument/didChange", new
    {
        textDocument = new { uri = UriOf(path), version = ++_versions[path] },
        contentChanges = new[] { new { range = new { start = Position(start), end = Position(end) }, text } },
    });

    public void Save(string path) => Tell("textDocument/didSave", new { textDocument = new { uri = UriOf(path) } });

    public void Close(string path) => Tell("textDocument/didClose", new { textDocument = new { uri = UriOf(path) } });

    /// <summary>Asks about a place of a document.</summary>
    public JsonElement At(string method, string path, (int Line, int Character) position) =>
        Ask(method, new { textDocument = new { uri = UriOf(path) }, position = Position(position) });

    /// <summary>The diagnostics of a document as they were published last: <c>10:18 KW2001</c>, lines and columns from 1.</summary>
    public string[] Diagnostics(string path)
    {
        lock (_gate)
        {
            return _diagnostics.TryGetValue(UriOf(path), out var published) ? [.. published.GetProperty("diagnostics").EnumerateArray().Select(Text)] : [];
        }
    }

    public JsonElement DiagnosticsAsSent(string path)
    {
        lock (_gate)
        {
            return _diagnostics[UriOf(path)];
        }
    }

    /// <summary>Waits until the published diagnostics are those.</summary>
    public void Expect(string path, params string[] diagnostics) =>
        Assert.True(Until(() => Diagnostics(path).SequenceEqual(diagnostics)),
            $"{path}: {string.Join(", ", Diagnostics(path))} instead of {string.Join(", ", diagnostics)}");

    /// <summary>Waits until something holds; false where it does not for long.</summary>
    public static bool Until(Func<bool> holds) => SpinWait.SpinUntil(
        () =>
        {
            Thread.Sleep(1);
            return holds();
        },
        Patience);

    public void Dispose()
    {
        if (_server.IsAlive)
        {
            Begin("shutdown", new { });
            Tell("exit", new { });
        }

        _toServer.End();
        _server.Join();
        _reader.Join();
    }

    public static object Position((int Line, int Character) position) => new { line = position.Line, character = position.Character };

    private static string Text(JsonElement diagnostic)
    {
        var start = diagnostic.GetProperty("range").GetProperty("start");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start.GetProperty("line").GetInt32() + 1}:{start.GetProperty("character").GetInt32() + 1} {diagnostic.GetProperty("code").GetString()}");
    }

    private void Send(object message)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(message);
        lock (_answers)
        {
            _toServer.Write([.. Encoding.ASCII.GetBytes($"Content-Length: {content.Length}\r\n\r\n"), .. content]);
        }
    }

    private void Read()
    {
        while (ReadMessage() is { } message)
        {
            var method = message.TryGetProperty("method", out var name) ? name.GetString() : null;
            if (method is null)
            {
                if (message.TryGetProperty("error", out var error))
                {
                    Errors.Enqueue(error.ToString());
                }

                if (message.GetProperty("id").ValueKind == JsonValueKind.Number && _answers.TryRemove(message.GetProperty("id").GetInt32(), out var answer))
                {
                    answer.SetResult(message);
                }
            }
            else if (method == "textDocument/publishDiagnostics")
            {
                lock (_gate)
                {
                    _diagnostics[message.GetProperty("params").GetProperty("uri").GetString()!] = message.GetProperty("params");
                }
            }
            else
            {
                Sent.Enqueue((method, message.GetProperty("params")));
            }
        }
    }

    private JsonElement? ReadMessage()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = _fromServer.ReadByte();
            if (next < 0)
            {
                return null;
            }

            header.Append((char)next);
        }

        var content = new byte[int.Parse(header.ToString()["Content-Length: ".Length..].Trim(), CultureInfo.InvariantCulture)];
        _fromServer.ReadExactly(content);
        return JsonDocument.Parse(content).RootElement;
    }
}
