using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Analysis;
using Kubewright.Core.Fixes;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.CodeFixes.Tests;

/// <summary>What fixes classes with attributes: what the analyzer finds in them is corrected, and found no more.</summary>
public sealed class CodeFileTests
{
    private const string Usings = "using Kubewright;\n";

    private static readonly FindingFixProvider Provider = new();

    [Theory]
    [InlineData("KW6001", "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static class App { }",
        "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static partial class App { }")]
    [InlineData("KW6001", "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] sealed record App;",
        "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] sealed partial record App;")]
    [InlineData(
        "KW6001",
        "static class Outer { [Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static partial class App { } }",
        "static partial class Outer { [Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static partial class App { } }")]
    public Task Fix_MakesAClassPartial(string id, string code, string corrected) => VerifyAsync(id, code, corrected);

    [Theory]
    [InlineData("KW5108", "[Resources(MemoryLimit = \"512MB\")]", "[Resources(MemoryLimit = \"512M\")]")]
    [InlineData("KW5108", "[Resources(MemoryLimit = \"512mib\")]", "[Resources(MemoryLimit = \"512Mi\")]")]
    [InlineData("KW5108", "[Resources(MemoryLimit = @\"512MB\")]", "[Resources(MemoryLimit = \"512M\")]")]
    [InlineData("KW2001", "[Service] [ServicePort(\"web\", 80, TargetPort = \"htpp\")]", "[Service] [ServicePort(\"web\", 80, TargetPort = \"http\")]")]
    [InlineData("KW2051", "[Probe(ProbeKind.Liveness, Port = \"htpp\")]", "[Probe(ProbeKind.Liveness, Port = \"http\")]")]
    [InlineData("KW6004", "[Env(\"A\", \"b\", Container = \"apii\")]", "[Env(\"A\", \"b\", Container = \"api\")]")]
    [InlineData("KW3002", "[Service]", "[Service]\n[ServicePort(\"http\", 80)]")]
    [InlineData("KW3002", "[Service, Label(\"tier\", \"web\")]", "[Service, ServicePort(\"http\", 80), Label(\"tier\", \"web\")]")]
    [InlineData("KW3002", "    [Service]\n    [Label(\"tier\", \"web\")]", "    [Service]\n    [ServicePort(\"http\", 80)]\n    [Label(\"tier\", \"web\")]")]
    [InlineData(
        "KW3002",
        "[Service(Type = ServiceType.Headless)] [Service(\"front\")]",
        "[Service(Type = ServiceType.Headless)] [Service(\"front\")] [ServicePort(\"http\", 80, Service = \"front\")]")]
    public Task Fix_ChangesTheArgument(string id, string attributes, string corrected) => VerifyAsync(id, Class(attributes), Class(corrected));

    [Fact]
    public Task Fix_OfTheName_ChangesIt() => VerifyAsync("KW5009", Class("").Replace("(\"orders\"", "(\"Orders_App\"", StringComparison.Ordinal),
        Class("").Replace("(\"orders\"", "(\"orders-app\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("KW5108", "[Resources(MemoryLimit = Limits.Memory)]")]
    [InlineData("KW5108", "[Resources(MemoryLimit = \"512\" + \"MB\")]")]
    [InlineData("KW3002", "[ContainerPort(\"metrics\", 9090)] [Service]")]
    public async Task WhatIsNotPlain_IsLeftToTheAuthor(string id, string attributes)
    {
        using var workspace = new AdhocWorkspace();
        var (document, diagnostic) = await FindAsync(workspace, id, Class(attributes) + " static class Limits { public const string Memory = \"512MB\"; }");

        Assert.Empty(await GetFixesAsync(document, diagnostic));
    }

    [Fact]
    public async Task Fix_ReplaysTheEditsOfAFindingAboutTheApplication()
    {
        const string Code = "var app = WebApplication.Create(args);\napp.Run();\n";
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Shop", LanguageNames.CSharp).AddDocument("Program.cs", Code, filePath: "/shop/Program.cs");
        var start = Code.IndexOf("app.Run", StringComparison.Ordinal);
        var fix = Fix.Unsafe("Map health checks at '/healthz'",
            new TextEdit(new SourceSpan(new SourceFile("/shop/Program.cs", Code), start, 0), "app.MapHealthChecks(\"/healthz\");\n"));
        var finding = Diagnostic.Create(
            new DiagnosticDescriptor("KW7201", "Title", "Message", "Kubewright", DiagnosticSeverity.Info, isEnabledByDefault: true),
            Location.Create((await document.GetSyntaxTreeAsync())!, new(start, 10)),
            ImmutableDictionary<string, string?>.Empty.Add(FixNotation.Property, FixNotation.Write(fix)));

        var action = Assert.Single(await GetFixesAsync(document, finding));

        Assert.Equal("Map health checks at '/healthz' (unsafe)", action.Title);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        Assert.Equal(
            "var app = WebApplication.Create(args);\napp.MapHealthChecks(\"/healthz\");\napp.Run();\n",
            (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString());
    }

    private static string Class(string attributes) =>
        "[Deployment(\"orders\")]\n[Container(\"api\", \"shop/orders:1.4\")]\n[ContainerPort(\"http\", 8080)]\n" + attributes + "\npartial class App { }";

    private static async Task VerifyAsync(string id, string code, string corrected)
    {
        using var workspace = new AdhocWorkspace();
        var (document, diagnostic) = await FindAsync(workspace, id, code);

        var action = Assert.Single(await GetFixesAsync(document, diagnostic));
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;

        Assert.Equal(Usings + corrected, (await changed.GetTextAsync()).ToString());
        Assert.DoesNotContain(await AnalyzeAsync(changed), one => one.Id == id);
    }

    private static async Task<(Document Document, Diagnostic Diagnostic)> FindAsync(AdhocWorkspace workspace, string id, string code)
    {
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(DeploymentAttribute).Assembly.Location)]);
        var document = project.AddDocument("App.cs", Usings + code, filePath: "/shop/App.cs");
        return (document, Assert.Single(await AnalyzeAsync(document), one => one.Id == id));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        return await compilation.WithAnalyzers([new ManifestAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<List<CodeAction>> GetFixesAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
