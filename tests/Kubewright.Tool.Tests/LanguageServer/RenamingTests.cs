using Kubewright.Tool.Commands;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>A name is changed wherever it is given and used, so that nothing is found afterwards that was not before.</summary>
public sealed class RenamingTests
{
    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: in
        spec:
          defaultBackend:
            service:
              name: orders
              port:
                name: 'http'
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          ORDERS_URL: http://orders.default.svc/api

        """;

    [Theory]
    [InlineData("k8s/service.yaml", 10, 20, "https", "targetPort: https", "k8s/deployment.yaml", "name: https")]
    [InlineData("k8s/deployment.yaml", 18, 21, "web", "name: web", "k8s/service.yaml", "targetPort: web")]
    [InlineData("k8s/service.yaml", 3, 9, "buy", "name: buy", "k8s/ingress.yaml", "      name: buy")]
    [InlineData("k8s/service.yaml", 3, 9, "buy", "name: buy", "k8s/ingress.yaml", "http://buy.default.svc/api")]
    [InlineData("k8s/service.yaml", 8, 14, "front", "name: front", "k8s/ingress.yaml", "name: 'front'")]
    [InlineData("k8s/service.yaml", 6, 10, "buy", "app: buy", "k8s/deployment.yaml", "        app: buy")]
    [InlineData("k8s/deployment.yaml", 12, 14, "on", "app: \"on\"", "k8s/service.yaml", "app: \"on\"")]
    public void Name_IsChangedEverywhere(string path, int line, int character, string name, string expected, string otherPath, string otherExpected)
    {
        using var folder = Manifests.InFolder(Manifests.Service).Write("k8s/ingress.yaml", Ingress);
        using var editor = Editor.In(folder);
        var before = folder.Run("check", "--format", "json", ".").Findings().ToList();
        var prepared = editor.At("textDocument/prepareRename", path, (line, character));
        Assert.Equal(line, prepared.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());

        var changes = editor.Ask("textDocument/rename",
            new { textDocument = new { uri = editor.UriOf(path) }, position = Editor.Position((line, character)), newName = name }).GetProperty("changes");
        foreach (var file in (string[])["k8s/deployment.yaml", "k8s/service.yaml", "k8s/ingress.yaml"])
        {
            if (changes.TryGetProperty(editor.UriOf(file), out var edits))
            {
                folder.Write(file, EditedText.Apply(folder.Read(file), edits));
            }
        }

        Assert.Contains(expected, folder.Read(path), StringComparison.Ordinal);
        Assert.Contains(otherExpected, folder.Read(otherPath), StringComparison.Ordinal);
        Assert.Equal(before, folder.Run("check", "--format", "json", ".").Findings());
        Assert.Equal(ExitCode.Clean, folder.Run("check", ".").ExitCode);
    }

    [Theory]
    [InlineData("Not Valid")]
    [InlineData("")]
    [InlineData("a-name-of-a-port-that-is-too-long")]
    public void NameThatIsNone_IsRefused(string name)
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);

        Assert.Equal(-32803,
            editor.AskForError("textDocument/rename",
                new { textDocument = new { uri = editor.UriOf("k8s/deployment.yaml") }, position = Editor.Position((18, 21)), newName = name }));
    }

    [Fact]
    public void WhatIsNoName_CannotBeChanged()
    {
        using var folder = Manifests.InFolder(Manifests.ServiceTo("8080"));
        using var editor = Editor.In(folder);

        Assert.Equal(System.Text.Json.JsonValueKind.Null, editor.At("textDocument/prepareRename", "k8s/service.yaml", (10, 20)).ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, editor.At("textDocument/prepareRename", "k8s/service.yaml", (0, 2)).ValueKind);
        Assert.Equal(-32803,
            editor.AskForError("textDocument/rename",
                new { textDocument = new { uri = editor.UriOf("k8s/service.yaml") }, position = Editor.Position((10, 20)), newName = "x" }));
    }
}
