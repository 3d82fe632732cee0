using System.Collections.Immutable;
using System.Reflection;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests;

/// <summary>
/// One provider for both kinds of files: editors keep the providers of a project that they found for the first kind they were asked about, so
/// that either kind may be asked first, and of either kind may the other be fixed.
/// </summary>
public sealed class FindingFixProviderTests
{
    private const string Id = "KW5009";

    private const string CodePath = "/shop/App.cs";
    private const string ManifestPath = "/shop/k8s/a.yaml";

    [Fact]
    public void Provider_IsTheOnlyOneAndOfferedInBothKinds()
    {
        var provider = Assert.Single(typeof(FindingFixProvider).Assembly.GetTypes(), type => typeof(CodeFixProvider).IsAssignableFrom(type));
        var export = provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal(["Document", "AdditionalDocument"], export.DocumentKinds!);

        // Of all additional files: a Dockerfile has no extension to name.
        Assert.Null(export.DocumentExtensions);
        Assert.Equal(["C#"], export.Languages);
    }

    [Fact]
    public void EveryRule_IsFixable() =>
        Assert.Equal(RuleCatalog.Descriptors.Select(rule => rule.Id), new FindingFixProvider().FixableDiagnosticIds);

    [Theory]
    [InlineData(true, FixAllScope.Project)]
    [InlineData(true, FixAllScope.Solution)]
    [InlineData(false, FixAllScope.Project)]
    [InlineData(false, FixAllScope.Solution)]
    public async Task FixAll_FixesBothKinds_WhicheverIsAskedFirst(bool isCodeFirst, FixAllScope scope)
    {
        using var workspace = new AdhocWorkspace();
        var provider = new FindingFixProvider();
        var (solution, code, manifest) = Create(workspace);
        Diagnostic[] findings =
        [
            await FindAsync(solution.GetDocument(code)!, "App_A"),
            await FindAsync(solution.GetAdditionalDocument(manifest)!, "app_a"),
        ];

        // Whoever asks about one kind first must get what it needs for the other one.
        var first = isCodeFirst ? (TextDocument)solution.GetDocument(code)! : solution.GetAdditionalDocument(manifest)!;
        var key = Assert.Single(await GetFixesAsync(provider, first, findings[isCodeFirst ? 0 : 1])).EquivalenceKey;
        var context = isCodeFirst && scope == FixAllScope.Project
            ? new FixAllContext(solution.GetDocument(code)!, provider, scope, key, [Id], new Known(findings), CancellationToken.None)
            : new FixAllContext(solution.GetProject(code.ProjectId)!, provider, scope, key, [Id], new Known(findings), CancellationToken.None);
        var changed = await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);

        Assert.Equal("[Deployment(\"app-a\")] class App { }", (await changed.GetDocument(code)!.GetTextAsync()).ToString());
        Assert.Equal("name: app-a\n", (await changed.GetAdditionalDocument(manifest)!.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task FixAll_OfADocument_LeavesTheOthersAlone()
    {
        using var workspace = new AdhocWorkspace();
        var provider = new FindingFixProvider();
        var (solution, code, manifest) = Create(workspace);
        var finding = await FindAsync(solution.GetDocument(code)!, "App_A");

        var context = new FixAllContext(solution.GetDocument(code)!, provider, FixAllScope.Document, Id, [Id], new Known([finding]), CancellationToken.None);
        var changed = await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);

        Assert.Equal("[Deployment(\"app-a\")] class App { }", (await changed.GetDocument(code)!.GetTextAsync()).ToString());
        Assert.Equal("name: app_a\n", (await changed.GetAdditionalDocument(manifest)!.GetTextAsync()).ToString());
    }

    private static (Solution Solution, DocumentId Code, DocumentId Manifest) Create(AdhocWorkspace workspace)
    {
        var project = workspace.AddProject("Shop", LanguageNames.CSharp);
        var (code, manifest) = (DocumentId.CreateNewId(project.Id), DocumentId.CreateNewId(project.Id));
        return (
            project.Solution
                .AddDocument(code, "App.cs", "[Deployment(\"App_A\")] class App { }", filePath: CodePath)
                .AddAdditionalDocument(manifest, "a.yaml", "name: app_a\n", filePath: ManifestPath),
            code,
            manifest);
    }

    private static async Task<Diagnostic> FindAsync(TextDocument document, string written)
    {
        var file = new SourceFile(document.FilePath!, (await document.GetTextAsync()).ToString());
        var span = new TextSpan(file.Text.IndexOf(written, StringComparison.Ordinal), written.Length);
        var fix = Fix.Safe("Change to 'app-a'", new TextEdit(new SourceSpan(file, span.Start, span.Length), "app-a"));
        return Diagnostic.Create(
            new DiagnosticDescriptor(Id, "Title", "Message", "Kubewright", DiagnosticSeverity.Error, isEnabledByDefault: true),
            document is Document code ? Location.Create((await code.GetSyntaxTreeAsync())!, span) : Location.Create(file.Path, span, default),
            ImmutableDictionary<string, string?>.Empty.Add(FixNotation.Property, FixNotation.Write(fix)));
    }

    private static async Task<List<CodeAction>> GetFixesAsync(FindingFixProvider provider, TextDocument document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution;

    private sealed class Known(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath));
    }
}
