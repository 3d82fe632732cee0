using System.Text.Json;
using Kubewright.Tool.Commands;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>The protocol itself: order, errors, ends.</summary>
public sealed class ServerTests
{
    [Fact]
    public void Initialize_SaysWhatTheServerCan()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = new Editor(folder);

        var result = editor.Ask("initialize", new { processId = 1, rootUri = editor.UriOf(""), capabilities = new { } });

        Assert.Equal("kubewright", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal(2, result.GetProperty("capabilities").GetProperty("textDocumentSync").GetProperty("change").GetInt32());
        Assert.False(result.GetProperty("capabilities").TryGetProperty("diagnosticProvider", out _));
    }

    [Fact]
    public void ErrorsHaveTheNumbersOfTheProtocol()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = new Editor(folder);
        Assert.Equal(-32002, editor.AskForError("textDocument/hover", new { }));
        editor.Ask("initialize", new { processId = 1, rootUri = editor.UriOf(""), capabilities = new { } });
        Assert.Equal(-32600, editor.AskForError("initialize", new { capabilities = new { } }));
        Assert.Equal(-32601, editor.AskForError("textDocument/fly", new { }));
        Assert.Equal(-32602, editor.AskForError("textDocument/hover", new { textDocument = 5 }));
        Assert.Equal(-32602, editor.AskForError("textDocument/hover", new { textDocument = new { uri = "file:///x.yaml" } }));
        Assert.Equal(-32602, editor.AskForError("workspace/executeCommand", new { command = "kubewright.dance" }));
        editor.Ask("shutdown", new { });
        Assert.Equal(-32600, editor.AskForError("textDocument/hover", new { }));
    }

    [Fact]
    public void WhatIsNoMessage_EndsNothing()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        editor.SendRaw("Content-Length: 5\r\n\r\n{nope");
        editor.SendRaw("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[]");
        editor.Tell("textDocument/didOpen", new { textDocument = 7 });
        editor.Tell("$/setTrace", new { value = "off" });

        Assert.Equal(JsonValueKind.Null, editor.At("textDocument/hover", "nowhere.yaml", (0, 0)).ValueKind);
        Assert.Contains(editor.Errors, error => error.Contains("-32700", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Exit_IsRightAfterShutdownAlone(bool shutsDown)
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        if (shutsDown)
        {
            editor.Ask("shutdown", new { });
        }

        editor.Tell("exit", new { });

        Assert.True(Editor.Until(() => editor.LeftAsTheProtocolSays == shutsDown));
    }

    [Fact]
    public void EachRequest_IsAnsweredOnce_ThoughItIsCancelled()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        var answers = Enumerable.Range(0, 50).Select(_ =>
        {
            var answer = editor.Begin("textDocument/codeLens", new { textDocument = new { uri = editor.UriOf("k8s/service.yaml") } });
            editor.Tell("$/cancelRequest", new { id = editor.LastId });
            return answer;
        }).ToList();

        Assert.All(answers, answer =>
        {
            var message = Editor.Wait(answer);
            Assert.True(message.TryGetProperty("result", out _) || message.GetProperty("error").GetProperty("code").GetInt32() is -32800);
        });
    }

    [Fact]
    public void Command_NeedsAnEditorAtTheOtherEnd()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal { Output = output, Error = error, Input = Stream.Null, CurrentDirectory = "/", IsScreen = true };

        Assert.Equal(ExitCode.Unusable, KubewrightCommand.Run(["lsp"], terminal));
        Assert.Contains("speaks with an editor", error.ToString(), StringComparison.Ordinal);
    }
}
