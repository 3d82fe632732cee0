using System.Collections.Immutable;
using Kubewright.Core.Fixes;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests;

public sealed class AdditionalFileTests
{
    private const string Id = "KW2001";

    private static readonly FindingFixProvider Provider = new();

    [Fact]
    public async Task Fix_ReplaysTheEditsOfTheFinding()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp # 🚢\r\nname: x\r\n"));
        var finding = workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http"), ("x", "web"));

        var action = Assert.Single(await workspace.GetFixesAsync(finding));

        Assert.Equal("Change to 'http'", action.Title);
        Assert.Equal("port: http # 🚢\r\nname: web\r\n", await workspace.ApplyAsync(action, "/shop/k8s/a.yaml"));
    }

    [Fact]
    public async Task Fix_MayInsertAndDelete()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "a: 1\nb: 2\n"));
        var finding = workspace.Find("/shop/k8s/a.yaml", "Correct", ("a: 1\n", ""), ("", "c: 3\n"));

        Assert.Equal("b: 2\nc: 3\n", await workspace.ApplyAsync(Assert.Single(await workspace.GetFixesAsync(finding)), "/shop/k8s/a.yaml"));
    }

    [Fact]
    public async Task FindingWithoutAFix_OffersNone()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp\n"));

        Assert.Empty(await workspace.GetFixesAsync(workspace.Find("/shop/k8s/a.yaml", null)));
    }

    [Theory]
    [InlineData("# c\nport: htpp\n")]
    [InlineData("port: http\n")]
    [InlineData("")]
    public async Task FixOfATextThatHasChanged_IsNotOffered(string changed)
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp\n"));
        var finding = workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http"));

        workspace.Change("/shop/k8s/a.yaml", changed);

        Assert.Empty(await workspace.GetFixesAsync(finding));
        Assert.Equal(changed, await workspace.ApplyAsync(await workspace.GetFixAllAsync(FixAllScope.Project, finding), "/shop/k8s/a.yaml"));
    }

    [Fact]
    public async Task DamagedFix_IsNotOffered()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp\n"));

        Assert.Empty(await workspace.GetFixesAsync(ManifestWorkspace.Report("/shop/k8s/a.yaml", new TextSpan(6, 4), "safe,3:abc1,2,0,0,x,9:x")));
    }

    [Fact]
    public async Task UnsafeFix_SaysSo()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp\n"));
        var finding = workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", FixSafety.Unsafe, ("htpp", "http"));

        var action = Assert.Single(await workspace.GetFixesAsync(finding));

        Assert.Equal("Change to 'http' (unsafe)", action.Title);
        Assert.NotEqual(Id, action.EquivalenceKey);
    }

    [Fact]
    public async Task FixAll_OfSafeFixes_GuessesNothing()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "one: htpp\ntwo: grcp\n"));
        var safe = workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http"));
        var guess = workspace.Find("/shop/k8s/a.yaml", "Change to 'grpc'", FixSafety.Unsafe, ("grcp", "grpc"));

        var all = await workspace.GetFixAllAsync(FixAllScope.Project, (await workspace.GetFixesAsync(safe))[0].EquivalenceKey!, safe, guess);
        Assert.Equal("one: http\ntwo: grcp\n", await workspace.ApplyAsync(all, "/shop/k8s/a.yaml"));
        all = await workspace.GetFixAllAsync(FixAllScope.Project, (await workspace.GetFixesAsync(guess))[0].EquivalenceKey!, safe, guess);
        Assert.Equal("one: htpp\ntwo: grpc\n", await workspace.ApplyAsync(all, "/shop/k8s/a.yaml"));
    }

    [Fact]
    public async Task FixAll_OfAFileInTwoProjects_ComesOutTheSameInBoth()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "one: htpp\ntwo: grcp\n"));
        var second = workspace.AddProjectWith("/shop/k8s/a.yaml", "one: htpp\ntwo: grcp\n");

        var action = await workspace.GetFixAllAsync(FixAllScope.Solution, workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http")));

        Assert.Equal("one: http\ntwo: grcp\n", await workspace.ApplyAsync(action, "/shop/k8s/a.yaml"));
        Assert.Equal("one: http\ntwo: grcp\n", await ManifestWorkspace.ApplyAsync(action, second));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task FixAll_MendsAllFilesAtOnce(FixAllScope scope)
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "one: htpp\ntwo: grcp\n"), ("/shop/k8s/b.yaml", "three: htpp\n"),
            ("/shop/k8s/c.yaml", "four: http\n"));
        var findings = new[]
        {
            workspace.Find("/shop/k8s/a.yaml", "Change to 'grpc'", ("grcp", "grpc")),
            workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http")),
            workspace.Find("/shop/k8s/b.yaml", "Change to 'http'", ("htpp", "http")),
        };

        var action = await workspace.GetFixAllAsync(scope, findings);

        Assert.Equal("one: http\ntwo: grpc\n", await workspace.ApplyAsync(action, "/shop/k8s/a.yaml"));
        Assert.Equal("three: http\n", await workspace.ApplyAsync(action, "/shop/k8s/b.yaml"));
        Assert.Equal("four: http\n", await workspace.ApplyAsync(action, "/shop/k8s/c.yaml"));
    }

    [Fact]
    public async Task FixAll_AppliesOneEditOfTwoFindingsOnce()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "one: htpp\n"));
        var finding = workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http"));

        var action = await workspace.GetFixAllAsync(FixAllScope.Project, finding, finding);

        Assert.Equal("one: http\n", await workspace.ApplyAsync(action, "/shop/k8s/a.yaml"));
    }

    [Fact]
    public async Task FixAll_LeavesAContradictingFixForLater()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "one: htpp\n"));

        var action = await workspace.GetFixAllAsync(
            FixAllScope.Project,
            workspace.Find("/shop/k8s/a.yaml", "Change to 'http'", ("htpp", "http")),
            workspace.Find("/shop/k8s/a.yaml", "Change to 'grpc'", ("htpp", "grpc")));

        Assert.Equal("one: http\n", await workspace.ApplyAsync(action, "/shop/k8s/a.yaml"));
    }

    /// <summary>A solution of one project whose additional documents are manifests.</summary>
    private sealed class ManifestWorkspace : IDisposable
    {
        private readonly AdhocWorkspace _workspace = new();
        private readonly Dictionary<string, DocumentId> _documents = [];

        public ManifestWorkspace(params (string Path, string Text)[] files)
        {
            var project = _workspace.AddProject("Shop", LanguageNames.CSharp);
            var solution = project.Solution;
            foreach (var (path, text) in files)
            {
                var id = DocumentId.CreateNewId(project.Id);
                solution = solution.AddAdditionalDocument(id, Path.GetFileName(path), text, filePath: path);
                _documents.Add(path, id);
            }

            Assert.True(_workspace.TryApplyChanges(solution));
        }

        public static Diagnostic Report(string path, TextSpan span, string? notation) => Diagnostic.Create(
            new DiagnosticDescriptor(Id, "Title", "Message", "Kubewright", DiagnosticSeverity.Error, isEnabledByDefault: true),
            Location.Create(path, span, default),
            notation is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixNotation.Property, notation));

        /// <summary>A finding that carries a fix: each edit names the text it replaces, the empty text being the end of the file.</summary>
        public Diagnostic Find(string path, string? title, params (string Old, string New)[] edits) => Find(path, title, FixSafety.Safe, edits);

        public Diagnostic Find(string path, string? title, FixSafety safety, params (string Old, string New)[] edits)
        {
            var file = new SourceFile(path, _workspace.CurrentSolution.GetAdditionalDocument(_documents[path])!.GetTextAsync().Result.ToString());
            var fix = new Fix(title ?? "", safety, [.. edits.Select(edit => new TextEdit(
                new SourceSpan(file, edit.Old.Length == 0 ? file.Text.Length : file.Text.IndexOf(edit.Old, StringComparison.Ordinal), edit.Old.Length),
                edit.New))]);
            var span = edits.Length == 0 ? default : new TextSpan(fix.Edits[0].Span.Start, fix.Edits[0].Span.Length);
            return Report(path, span, title is null ? null : FixNotation.Write(fix));
        }

        public async Task<List<CodeAction>> GetFixesAsync(Diagnostic finding)
        {
            var actions = new List<CodeAction>();
            var document = _workspace.CurrentSolution.GetAdditionalDocument(_documents[finding.Location.GetLineSpan().Path])!;
            var context = new CodeFixContext(document, finding.Location.SourceSpan, [finding], (action, _) => actions.Add(action), CancellationToken.None);
            await Provider.RegisterCodeFixesAsync(context);
            return actions;
        }

        public void Change(string path, string text) =>
            Assert.True(_workspace.TryApplyChanges(_workspace.CurrentSolution.WithAdditionalDocumentText(_documents[path], SourceText.From(text))));

        public DocumentId AddProjectWith(string path, string text)
        {
            var id = DocumentId.CreateNewId(_workspace.AddProject("Other", LanguageNames.CSharp).Id);
            Assert.True(_workspace.TryApplyChanges(_workspace.CurrentSolution.AddAdditionalDocument(id, Path.GetFileName(path), text, filePath: path)));
            return id;
        }

        public Task<CodeAction> GetFixAllAsync(FixAllScope scope, params Diagnostic[] findings) => GetFixAllAsync(scope, Id, findings);

        public async Task<CodeAction> GetFixAllAsync(FixAllScope scope, string equivalenceKey, params Diagnostic[] findings)
        {
            var context = new FixAllContext(
                _workspace.CurrentSolution.Projects.First(),
                Provider,
                scope,
                equivalenceKey,
                diagnosticIds: [Id],
                new KnownDiagnostics(findings),
                CancellationToken.None);
            Assert.Contains(scope, Provider.GetFixAllProvider().GetSupportedFixAllScopes());
            return (await Provider.GetFixAllProvider().GetFixAsync(context))!;
        }

        public Task<string> ApplyAsync(CodeAction action, string path) => ApplyAsync(action, _documents[path]);

        public static async Task<string> ApplyAsync(CodeAction action, DocumentId id)
        {
            var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
            var document = operation.ChangedSolution.GetAdditionalDocument(id)!;
            return (await document.GetTextAsync()).ToString();
        }

        public void Dispose() => _workspace.Dispose();
    }

    private sealed class KnownDiagnostics(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
