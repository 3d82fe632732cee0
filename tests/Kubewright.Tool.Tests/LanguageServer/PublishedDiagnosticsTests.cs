using System.Text.Json;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>What is found is published for all files, as the editor has them, and taken back.</summary>
public sealed class PublishedDiagnosticsTests
{
    private const string Service = "k8s/service.yaml";

    [Fact]
    public void FilesThatAreNotOpen_HaveDiagnostics()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder);

        editor.Expect(Service, "11:19 KW2001");

        var diagnostic = editor.DiagnosticsAsSent(Service).GetProperty("diagnostics")[0];
        Assert.Equal(1, diagnostic.GetProperty("severity").GetInt32());
        Assert.EndsWith("KW2001.md", diagnostic.GetProperty("codeDescription").GetProperty("href").GetString(), StringComparison.Ordinal);
        Assert.Equal(editor.UriOf("k8s/deployment.yaml"),
            diagnostic.GetProperty("relatedInformation")[0].GetProperty("location").GetProperty("uri").GetString());
    }

    [Fact]
    public void OpenText_WinsOverTheDisk_UntilItIsClosed()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder);
        editor.Expect(Service, "11:19 KW2001");

        editor.Open(Service, Manifests.Service);
        editor.Expect(Service);
        editor.Change(Service, (10, 18), (10, 22), "htpp");
        editor.Expect(Service, "11:19 KW2001");
        editor.Change(Service, (10, 18), (10, 22), "http");
        editor.Expect(Service);
        editor.Close(Service);
        editor.Expect(Service, "11:19 KW2001");
    }

    [Fact]
    public void EditOfOneFile_ShowsInAnother()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        editor.Open("k8s/deployment.yaml");
        editor.Change("k8s/deployment.yaml", Manifests.Deployment.Replace("name: http", "name: web", StringComparison.Ordinal));

        editor.Expect(Service, "11:19 KW2006");
    }

    [Fact]
    public void FileThatChangesOnDisk_IsReadAgain()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        folder.Write(Service, Manifests.BrokenService);
        editor.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = editor.UriOf(Service), type = 2 } } });
        editor.Expect(Service, "11:19 KW2001");

        File.Delete(folder.Path(Service));
        editor.Tell("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = editor.UriOf(Service), type = 3 } } });
        editor.Expect(Service);
    }

    [Fact]
    public void FileThatIsNew_IsSeenWhenSomethingIsSaved()
    {
        using var folder = new ToolFolder().Write("k8s/deployment.yaml", Manifests.Deployment);
        using var editor = Editor.In(folder);
        editor.Open("k8s/deployment.yaml");
        folder.Write(Service, Manifests.BrokenService);
        editor.Save("k8s/deployment.yaml");

        editor.Expect(Service, "11:19 KW2001");
    }

    [Fact]
    public void FileOutsideOfAllFolders_IsCheckedWithWhatIsBesideIt()
    {
        using var folder = new ToolFolder().Write("a/x.yaml", Manifests.Service).Write("b/service.yaml",
            Manifests.BrokenService).Write("b/deployment.yaml", Manifests.Deployment);
        using var editor = new Editor(folder);
        editor.Ask("initialize", new { processId = 1, workspaceFolders = new[] { new { uri = editor.UriOf("a"), name = "a" } }, capabilities = new { } });
        editor.Tell("initialized", new { });
        Assert.Empty(editor.Diagnostics("b/service.yaml"));

        editor.Open("b/service.yaml");
        editor.Expect("b/service.yaml", "11:19 KW2001");
        editor.Close("b/service.yaml");
        editor.Expect("b/service.yaml");
    }

    [Fact]
    public void TextThatIsInNoFile_IsChecked()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var editor = Editor.In(folder);
        var uri = "untitled:Untitled-1";
        editor.Tell("textDocument/didOpen",
            new { textDocument = new { uri, languageId = "yaml", version = 1, text = "apiVersion: v1\nkind: Srevice\nmetadata:\n  name: a\n" } });

        var actions = editor.Ask("textDocument/codeAction",
            new { textDocument = new { uri }, range = new { start = Editor.Position((1, 6)), end = Editor.Position((1, 6)) }, context = new { } });
        Assert.Contains(actions.EnumerateArray(), action => action.GetProperty("title").GetString()!.Contains("KW5106", StringComparison.Ordinal));
    }

    [Fact]
    public void SeveralFolders_DoNotSeeEachOther()
    {
        using var folder = new ToolFolder().Write("a/service.yaml", Manifests.BrokenService).Write("b/deployment.yaml", Manifests.Deployment);
        using var editor = new Editor(folder);
        object Folder(string name) => new { uri = editor.UriOf(name), name };
        editor.Ask("initialize", new { processId = 1, workspaceFolders = new[] { Folder("a"), Folder("b") }, capabilities = new { } });
        editor.Tell("initialized", new { });
        editor.Open("a/service.yaml");
        Assert.True(Editor.Until(() => editor.Diagnostics("a/service.yaml").Length > 0));
        Assert.DoesNotContain(editor.Diagnostics("a/service.yaml"), text => text.EndsWith("KW2001", StringComparison.Ordinal));

        editor.Tell("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { Folder("") }, removed = new[] { Folder("a"), Folder("b") } } });
        editor.Expect("a/service.yaml", "11:19 KW2001");
    }

    [Fact]
    public void PulledDiagnostics_AreNotPushed()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        using var editor = Editor.In(folder, new { diagnostics = "pull" });
        var ask = new { textDocument = new { uri = editor.UriOf(Service) } };
        var first = editor.Ask("textDocument/diagnostic", ask);
        Assert.Equal("full", first.GetProperty("kind").GetString());
        Assert.Equal("KW2001", Assert.Single(first.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());

        var id = first.GetProperty("resultId").GetString();
        Assert.Equal("unchanged", editor.Ask("textDocument/diagnostic", new { ask.textDocument, previousResultId = id }).GetProperty("kind").GetString());
        var all = editor.Ask("workspace/diagnostic",
            new { previousResultIds = new[] { new { uri = editor.UriOf(Service), value = id! }, new { uri = "file:///gone.yaml", value = "x" } } });
        Assert.Equal(["full", "unchanged", "full"], all.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
        Assert.Empty(editor.Diagnostics(Service));
    }

    /// <summary>While a label is half typed, the Service that selects by it shows nothing new; once typing rests, it does.</summary>
    [Fact]
    public void HalfTypedWord_IsReportedElsewhereOnceTypingRests()
    {
        using var folder = Manifests.InFolder(Manifests.Service);
        using var patient = Editor.In(folder, rest: TimeSpan.FromHours(1));
        patient.Open("k8s/deployment.yaml");
        var typed = Manifests.Deployment.Replace("name: http", "name: ht", StringComparison.Ordinal) + "          prots: []\n";
        patient.Change("k8s/deployment.yaml", typed);
        Assert.True(Editor.Until(() => patient.Diagnostics("k8s/deployment.yaml").Length > 0), "the object that is typed shows what is wrong with it");
        Assert.Empty(patient.Diagnostics(Service));
        patient.Save("k8s/deployment.yaml");
        Assert.True(Editor.Until(() => patient.Diagnostics(Service).Length > 0), "what is saved is not typed any more");

        using var quick = Editor.In(folder, rest: TimeSpan.FromMilliseconds(1));
        quick.Open("k8s/deployment.yaml");
        quick.Change("k8s/deployment.yaml", typed);
        Assert.True(Editor.Until(() => quick.Diagnostics(Service).Length > 0), "typing rests");
    }

    [Fact]
    public void Settings_SayTheVersion()
    {
        using var folder = new ToolFolder().Write("cron.yaml",
            "apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  schedule: '* * * * *'\n  jobTemplate:\n    spec:\n      template:\n      "
            + "  spec:\n          restartPolicy: Never\n          containers:\n            - name: a\n              image: a:1\n");
        using var newest = Editor.In(folder);
        newest.Expect("cron.yaml", "1:13 KW5107");

        // That version still serves it.
        using var old = Editor.In(folder, new { kubernetesVersion = "1.24" });
        old.Open("cron.yaml");
        Assert.Empty(old.Ask("textDocument/diagnostic", new { textDocument = new { uri = old.UriOf("cron.yaml") } }).GetProperty("items").EnumerateArray());

        using var wrong = Editor.In(folder, new { kubernetesVersion = "newest" });
        Assert.True(Editor.Until(() => wrong.Sent.Any(one => one.Method == "window/showMessage")));
    }

    /// <summary>The settings file holds in the editor as it does on the command line, as it is typed and above the folder too.</summary>
    [Fact]
    public void SettingsFile_HoldsAsItIsTyped()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService).Write("kubewright.yaml", "closedWorld: false\n");
        using var editor = Editor.In(folder);
        editor.Open("kubewright.yaml");
        Assert.True(Editor.Until(() => editor.Diagnostics(Service).Length == 1));

        editor.Change("kubewright.yaml", "severities: [{ rules: [KW2001], severity: none }]\n");
        Assert.True(Editor.Until(() => editor.Diagnostics(Service).Length == 0), "the settings turn it off");

        editor.Change("kubewright.yaml", "severities: [{ rules: [KW2001], severity: loud }]\n");
        Assert.True(Editor.Until(() => editor.Diagnostics(Service).Length == 1 && editor.Diagnostics("kubewright.yaml").Length == 1), "'loud' is not a severity");
    }

    [Fact]
    public void SettingsFileAboveTheFolder_AndItsBaseline_Hold()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService).Write("kubewright.yaml", "baseline: old.yaml\n").Write(".git/HEAD", "");
        Assert.Equal(0, folder.Run("check", "k8s", "--write-baseline").ExitCode);
        folder.Write("k8s/other.yaml", Manifests.BrokenService.Replace("name: orders", "name: other", StringComparison.Ordinal));

        using var editor = Editor.In(folder, opened: "k8s");

        Assert.True(Editor.Until(() => editor.Diagnostics("k8s/other.yaml").Length == 1));
        Assert.Empty(editor.Diagnostics(Service));
    }

    [Fact]
    public void SettingsFile_SaysSeveralVersions()
    {
        using var folder = new ToolFolder().Write("kubewright.yaml", "kubernetesVersion: [1.24, \"1.36\"]\n").Write("a.yaml",
            "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }\n");
        using var editor = Editor.In(folder);

        Assert.True(Editor.Until(() => editor.Diagnostics("a.yaml").Length > 0));
        Assert.Contains(
            editor.DiagnosticsAsSent("a.yaml").GetProperty("diagnostics").EnumerateArray(),
            one => one.GetProperty("message").GetString()!.EndsWith("(with Kubernetes 1.36)", StringComparison.Ordinal));
    }

    [Fact]
    public void CommentThatHasNoEffect_IsFaded()
    {
        using var folder = new ToolFolder().Write("a.yaml", "# kubewright:ignore KW9999\n" + Manifests.Deployment);
        using var editor = Editor.In(folder);
        Assert.True(Editor.Until(() => editor.Diagnostics("a.yaml").Length > 0));
        Assert.Equal(1, editor.DiagnosticsAsSent("a.yaml").GetProperty("diagnostics")[0].GetProperty("tags")[0].GetInt32());
        Assert.Equal(JsonValueKind.Array, editor.DiagnosticsAsSent("a.yaml").GetProperty("diagnostics").ValueKind);
    }
}
