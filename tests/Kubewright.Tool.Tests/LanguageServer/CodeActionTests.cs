using System.Text.Json;
using Kubewright.Tool.LanguageServer.Features;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.Tests.LanguageServer;

public sealed class CodeActionTests
{
    private const string Service = "k8s/service.yaml";

    [Fact]
    public void Fix_IsOfferedWhereTheFindingIs()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder);
        var action = Action(Ask(editor, 10), "Change to 'http'");

        Assert.Equal("quickfix", action.GetProperty("kind").GetString());
        Assert.Equal("KW2001", action.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(Manifests.Service,
            EditedText.Apply(Manifests.BrokenService, action.GetProperty("edit").GetProperty("changes").GetProperty(editor.UriOf(Service))));
        Assert.Empty(Ask(editor, 3));
    }

    [Fact]
    public void FixThatFails_CostsItselfAlone()
    {
        var logged = new List<string>();

        var actions = CodeActions.Each(
            [1, 2, 3], number => number == 2 ? throw new InvalidOperationException("planted") : new CodeAction($"Fix {number}", "quickfix"), logged.Add);

        Assert.Equal(["Fix 1", "Fix 3"], actions.Select(action => action.Title));
        Assert.Equal(["A fix cannot be offered: InvalidOperationException"], logged);
    }

    [Fact]
    public void VersionedEdits_AreForClientsThatTakeThem()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder, capabilities: new { workspace = new { workspaceEdit = new { documentChanges = true } } });
        editor.Open(Service);
        var change = Action(Ask(editor, 10), "Change to 'http'").GetProperty("edit").GetProperty("documentChanges")[0];

        Assert.Equal(1, change.GetProperty("textDocument").GetProperty("version").GetInt32());
        Assert.Equal(Manifests.Service, EditedText.Apply(Manifests.BrokenService, change.GetProperty("edits")));
    }

    [Theory]
    [InlineData("Suppress KW2001 here", "      # kubewright:ignore KW2001 - reason\n      targetPort: htpp")]
    [InlineData("Suppress KW2001 in this file", "# kubewright:ignore-file KW2001 - reason\napiVersion: v1")]
    public void Suppression_TakesTheFindingBack(string title, string expected)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder);
        editor.Expect(Service, "11:19 KW2001");
        var edited = EditedText.Apply(Manifests.BrokenService,
            Action(Ask(editor, 10), title).GetProperty("edit").GetProperty("changes").GetProperty(editor.UriOf(Service)));

        Assert.Contains(expected, edited, StringComparison.Ordinal);
        editor.Open(Service, edited);
        editor.Expect(Service);
    }

    [Fact]
    public void Suppression_IsNotOfferedWhereACommentIsNone()
    {
        using var folder = new ToolFolder().Write("a.json", """{ "apiVersion": "v1", "kind": "Srevice", "metadata": { "name": "a" } }""");
        using var editor = Editor.In(folder);
        var titles = Titles(editor.Ask("textDocument/codeAction", Parameters(editor, "a.json", 0)));

        Assert.Contains(titles, title => title.StartsWith("Explain", StringComparison.Ordinal));
        Assert.DoesNotContain(titles, title => title.StartsWith("Suppress", StringComparison.Ordinal));
    }

    [Fact]
    public void AllSafeFixes_AreAppliedToTheFile_WhenItIsSaved()
    {
        const string broken =
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  clusterIp: None\n  ports:\n    - port: \"80\"\n      protocol: tcp\n";
        using var folder = new ToolFolder().Write("a.yaml", broken);
        using var editor = Editor.In(folder);
        var action = Assert.Single(editor.Ask("textDocument/codeAction", Parameters(editor, "a.yaml", 0, "source.fixAll")).EnumerateArray());

        Assert.Equal("source.fixAll.kubewright", action.GetProperty("kind").GetString());
        folder.Write("b.yaml", broken);
        Assert.NotEmpty(folder.Run("fix", "b.yaml").OutputBytes);
        Assert.Equal(folder.Read("b.yaml"), EditedText.Apply(broken, action.GetProperty("edit").GetProperty("changes").GetProperty(editor.UriOf("a.yaml"))));
    }

    [Fact]
    public void FixAllCommand_AsksTheClientToApply()
    {
        using var folder = new ToolFolder().Write("a.yaml",
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  clusterIp: None\n").Write("b.yaml",
                "apiVersion: v1\nkind: Service\nmetadata:\n  name: b\nspec:\n  clusterIp: None\n");
        using var editor = Editor.In(folder);
        editor.Ask("workspace/executeCommand", new { command = "kubewright.fixAll", arguments = new[] { editor.UriOf("a.yaml") } });

        var apply = Assert.Single(editor.Sent, one => one.Method == "workspace/applyEdit");
        Assert.Equal(2, apply.Parameters.GetProperty("edit").GetProperty("changes").EnumerateObject().Count());
    }

    [Theory]
    [InlineData(true, "window/showDocument")]
    [InlineData(false, "window/showMessage")]
    public void Explanation_IsThePageOfTheRule(bool showsDocuments, string expected)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder, capabilities: new { window = new { showDocument = new { support = showsDocuments } } });
        var command = Ask(editor, 10).Single(one =>
            one.GetProperty("title").GetString()!.StartsWith("Explain KW2001", StringComparison.Ordinal)).GetProperty("command");
        editor.Ask("workspace/executeCommand", new { command = command.GetProperty("command"), arguments = command.GetProperty("arguments") });

        Assert.Contains("KW2001.md", Assert.Single(editor.Sent, one => one.Method == expected).Parameters.ToString(), StringComparison.Ordinal);
    }

    private static List<JsonElement> Ask(Editor editor, int line) =>
        [.. editor.Ask("textDocument/codeAction", Parameters(editor, Service, line)).EnumerateArray()];

    private static object Parameters(Editor editor, string path, int line, params string[] only) => new
    {
        textDocument = new { uri = editor.UriOf(path) },
        range = new { start = Editor.Position((line, 0)), end = Editor.Position((line, 30)) },
        context = only.Length == 0 ? (object)new { diagnostics = Array.Empty<object>() } : new { diagnostics = Array.Empty<object>(), only },
    };

    private static JsonElement Action(List<JsonElement> actions, string title) =>
        actions.Single(action => action.GetProperty("title").GetString()!.StartsWith(title, StringComparison.Ordinal));

    private static List<string> Titles(JsonElement actions) => [.. actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!)];
}
