using System.Collections.Immutable;
using System.Reflection;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests;

public sealed class ManifestCodeFixProviderTests
{
    private const string Id = "KW2001";

    private static readonly ManifestCodeFixProvider Provider = new();

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
        var finding = workspace.Find("/shop/k8s/a.yaml", "Mend", ("a: 1\n", ""), ("", "c: 3\n"));

        Assert.Equal("b: 2\nc: 3\n", await workspace.ApplyAsync(Assert.Single(await workspace.GetFixesAsync(finding)), "/shop/k8s/a.yaml"));
    }

    [Fact]
    public async Task FindingWithoutAFix_OffersNone()
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp\n"));

        Assert.Empty(await workspace.GetFixesAsync(workspace.Find("/shop/k8s/a.yaml", null)));
    }

    [Theory]
    [InlineData("3:abc")]
    [InlineData("3:abc1,2,9:x")]
    [InlineData("3:abc9999,1,1:x")]
    [InlineData("3:abc-1,1,1:x")]
    [InlineData("99:abc")]
    [InlineData("")]
    public async Task DamagedFix_ChangesNothing(string notation)
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "port: htpp\n"));
        var finding = ManifestWorkspace.Report("/shop/k8s/a.yaml", new TextSpan(6, 4), notation);

        foreach (var action in await workspace.GetFixesAsync(finding))
        {
            Assert.Equal("port: htpp\n", await workspace.ApplyAsync(action, "/shop/k8s/a.yaml"));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task FixAll_MendsAllFilesAtOnce(FixAllScope scope)
    {
        using var workspace = new ManifestWorkspace(("/shop/k8s/a.yaml", "one: htpp\ntwo: grcp\n"), ("/shop/k8s/b.yaml", "three: htpp\n"), ("/shop/k8s/c.yaml", "four: http\n"));
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

    [Fact]
    public void Provider_IsOfferedInAllAdditionalFiles()
    {
        var export = typeof(ManifestCodeFixProvider).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal(["AdditionalDocument"], export.DocumentKinds!);
        // Of all additional files: a Dockerfile has no extension to name.
        Assert.Null(export.DocumentExtensions);
        Assert.Equal(["C#"], export.Languages);
    }

    [Fact]
    public void EveryRule_IsFixable() => Assert.Equal(RuleCatalog.Descriptors.Select(rule => rule.Id), Provider.FixableDiagnosticIds);

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
        public Diagnostic Find(string path, string? title, params (string Old, string New)[] edits)
        {
            var file = new SourceFile(path, _workspace.CurrentSolution.GetAdditionalDocument(_documents[path])!.GetTextAsync().Result.ToString());
            var fix = new Fix(title ?? "", [.. edits.Select(edit => new TextEdit(
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

        public async Task<CodeAction> GetFixAllAsync(FixAllScope scope, params Diagnostic[] findings)
        {
            var context = new FixAllContext(
                _workspace.CurrentSolution.Projects.Single(),
                Provider,
                scope,
                codeActionEquivalenceKey: Id,
                diagnosticIds: [Id],
                new KnownDiagnostics(findings),
                CancellationToken.None);
            Assert.Contains(scope, Provider.GetFixAllProvider().GetSupportedFixAllScopes());
            return (await Provider.GetFixAllProvider().GetFixAsync(context))!;
        }

        public async Task<string> ApplyAsync(CodeAction action, string path)
        {
            var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
            var document = operation.ChangedSolution.GetAdditionalDocument(_documents[path])!;
            return (await document.GetTextAsync()).ToString();
        }

        public void Dispose() => _workspace.Dispose();
    }

    private sealed class KnownDiagnostics(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
