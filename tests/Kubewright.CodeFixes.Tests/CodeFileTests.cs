using System.Collections.Immutable;
using Kubewright.CodeFixes.Tests.Harness;
using Kubewright.Core.Fixes;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes.Tests;

/// <summary>What fixes classes with attributes: what the analyzer finds in them is corrected, and found no more.</summary>
public sealed class CodeFileTests
{
    private const string Usings = "using Kubewright;\n";

    private static readonly FindingFixProvider Provider = new();

    [Theory]
    [InlineData("KW6001", "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static class {|#0:App|} { }",
        "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static partial class App { }")]
    [InlineData("KW6001", "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] sealed record {|#0:App|};",
        "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] sealed partial record App;")]
    [InlineData(
        "KW6001",
        "static class {|#0:Outer|} { [Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static partial class App { } }",
        "static partial class Outer { [Deployment(\"orders\")] [Container(\"api\", \"a:1\")] internal static partial class App { } }")]
    public Task Fix_MakesAClassPartial(string id, string code, string corrected) => VerifyAsync(id, code, corrected);

    [Theory]
    [InlineData("KW5108", "[Resources(MemoryLimit = {|#0:\"512MB\"|})]", "[Resources(MemoryLimit = \"512M\")]")]
    [InlineData("KW5108", "[Resources(MemoryLimit = {|#0:\"512mib\"|})]", "[Resources(MemoryLimit = \"512Mi\")]")]
    [InlineData("KW5108", "[Resources(MemoryLimit = {|#0:@\"512MB\"|})]", "[Resources(MemoryLimit = \"512M\")]")]
    [InlineData("KW2001", "[Service] [ServicePort(\"web\", 80, TargetPort = {|#0:\"htpp\"|})]", "[Service] [ServicePort(\"web\", 80, TargetPort = \"http\")]")]
    [InlineData("KW2051", "[Probe(ProbeKind.Liveness, Port = {|#0:\"htpp\"|})]", "[Probe(ProbeKind.Liveness, Port = \"http\")]")]
    [InlineData("KW6004", "[Env(\"A\", \"b\", Container = {|#0:\"apii\"|})]", "[Env(\"A\", \"b\", Container = \"api\")]")]
    [InlineData("KW3002", "[{|#0:Service|}]", "[Service]\n[ServicePort(\"http\", 80)]")]
    [InlineData("KW3002", "[{|#0:Service|}, Label(\"tier\", \"web\")]", "[Service, ServicePort(\"http\", 80), Label(\"tier\", \"web\")]")]
    [InlineData("KW3002", "    [{|#0:Service|}]\n    [Label(\"tier\", \"web\")]", "    [Service]\n    [ServicePort(\"http\", 80)]\n    [Label(\"tier\", \"web\")]")]
    [InlineData(
        "KW3002",
        "[Service(Type = ServiceType.Headless)] [{|#0:Service|}(\"front\")]",
        "[Service(Type = ServiceType.Headless)] [Service(\"front\")] [ServicePort(\"http\", 80, Service = \"front\")]")]
    public Task Fix_ChangesTheArgument(string id, string attributes, string corrected) => VerifyAsync(id, Class(attributes), Class(corrected));

    [Fact]
    public Task Fix_OfTheName_ChangesIt() => VerifyAsync("KW5009", Class("").Replace("(\"orders\"", "({|#0:\"Orders_App\"|}", StringComparison.Ordinal),
        Class("").Replace("(\"orders\"", "(\"orders-app\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("KW5108", "[Resources(MemoryLimit = {|#0:Limits.Memory|})]")]
    [InlineData("KW5108", "[Resources(MemoryLimit = {|#0:\"512\" + \"MB\"|})]")]
    [InlineData("KW3002", "[ContainerPort(\"metrics\", 9090)] [{|#0:Service|}]")]
    public Task WhatIsNotPlain_IsLeftToTheAuthor(string id, string attributes) =>
        VerifyAsync(id, Class(attributes) + " static class Limits { public const string Memory = \"512MB\"; }", null);

    [Fact]
    public Task AllOfADocument_AreFixedAtOnce() => new KubewrightCodeFixTest(
        "KW6001",
        Usings + "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] static class {|#0:App|} { }\n"
            + "[Job(\"import\")] [Container(\"main\", \"a:1\")] static class {|KW6001:Import|} { }",
        Usings + "[Deployment(\"orders\")] [Container(\"api\", \"a:1\")] static partial class App { }\n"
            + "[Job(\"import\")] [Container(\"main\", \"a:1\")] static partial class Import { }")
        .RunAsync();

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

    private static Task VerifyAsync(string id, string code, string? corrected) =>
        new KubewrightCodeFixTest(id, Usings + code, corrected is null ? null : Usings + corrected).RunAsync();

    private static async Task<List<CodeAction>> GetFixesAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
