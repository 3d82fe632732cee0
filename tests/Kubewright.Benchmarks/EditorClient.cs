using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kubewright.Benchmarks;

/// <summary>The little of an editor that measuring a language server takes: it asks, and waits for the answer.</summary>
internal sealed class EditorClient : IDisposable
{
    private readonly Process _server;
    private readonly Stream _input;
    private readonly Stream _output;
    private int _lastId;
    private int _version = 1;

    public EditorClient(string command, string folder)
    {
        var parts = command.Split(' ');
        var start = new ProcessStartInfo(parts[0], parts[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        _server = Process.Start(start)!;
        _server.ErrorDataReceived += static (_, _) => { };
        _server.BeginErrorReadLine();
        (_input, _output) = (_server.StandardInput.BaseStream, new BufferedStream(_server.StandardOutput.BaseStream, 1 << 16));
        var folders = new[] { new { uri = UriOf(folder), name = "folder" } };
        var textDocument = new { publishDiagnostics = new { }, completion = new { } };
        Ask("initialize", new { processId = Environment.ProcessId, rootUri = UriOf(folder), workspaceFolders = folders, capabilities = new { textDocument } });
        Tell("initialized", new { });
    }

    /// <summary>How much memory the server has.</summary>
    public double Megabytes
    {
        get
        {
            _server.Refresh();
            return _server.WorkingSet64 / 1e6;
        }
    }

    public void Open(string path, string text) =>
        Tell("textDocument/didOpen", new { textDocument = new { uri = UriOf(path), languageId = "yaml", version = _version, text } });

    /// <summary>Replaces a stretch of a line.</summary>
    public void Change(string path, int line, int start, int end, string text)
    {
        var range = new { start = new { line, character = start }, end = new { line, character = end } };
        Tell("textDocument/didChange", new { textDocument = new { uri = UriOf(path), version = ++_version }, contentChanges = new[] { new { range, text } } });
    }

    /// <summary>Waits for the diagnostics of a document at its last version.</summary>
    public void AwaitDiagnostics(string path)
    {
        while (true)
        {
            var message = Read();
            if (message.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics"
                && message.GetProperty("params") is var parameters
                && parameters.GetProperty("uri").GetString() == UriOf(path)
                && (!parameters.TryGetProperty("version", out var version) || version.GetInt32() == _version))
            {
                return;
            }
        }
    }

    public void Ask(string method, string path, int line, int character) =>
        Ask(method, new { textDocument = new { uri = UriOf(path) }, position = new { line, character } });

    public void Dispose()
    {
        Ask("shutdown", new { });
        Tell("exit", new { });
        if (!_server.WaitForExit(5000))
        {
            _server.Kill();
        }

        _server.Dispose();
    }

    private static string UriOf(string path) => new Uri(path).AbsoluteUri;

    private void Ask(string method, object parameters)
    {
        var id = ++_lastId;
        Send(new { jsonrpc = "2.0", id, method, @params = parameters });
        while (true)
        {
            var message = Read();
            if (!message.TryGetProperty("method", out _) && message.GetProperty("id").GetInt32() == id)
            {
                return;
            }

            // A server that asks the client for something waits for an answer.
            if (message.TryGetProperty("method", out _) && message.TryGetProperty("id", out var asked))
            {
                Send(new { jsonrpc = "2.0", id = asked, result = (object?)null });
            }
        }
    }

    private void Tell(string method, object parameters) => Send(new { jsonrpc = "2.0", method, @params = parameters });

    private void Send(object message)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(message);
        _input.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")));
        _input.Write(content);
        _input.Flush();
    }

    private JsonElement Read()
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var next = _output.ReadByte();
            header.Append(next >= 0 ? (char)next : throw new EndOfStreamException("The server ended."));
        }

        var length = header.ToString().Split("\r\n")
            .First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))["Content-Length:".Length..];
        var content = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        _output.ReadExactly(content);
        return JsonDocument.Parse(content).RootElement;
    }
}
