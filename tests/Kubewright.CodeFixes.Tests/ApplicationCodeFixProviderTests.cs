using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kubewright.CodeFixes.Tests;

public sealed class ApplicationCodeFixProviderTests
{
    private const string Code = "var app = WebApplication.Create(args);\napp.Run();\n";

    [Fact]
    public async Task Fix_ReplaysTheEditsOfTheFindingInCode()
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Shop", LanguageNames.CSharp).AddDocument("Program.cs", Code, filePath: "/shop/Program.cs");
        var tree = (await document.GetSyntaxTreeAsync())!;
        var file = new SourceFile("/shop/Program.cs", Code);
        var start = Code.IndexOf("app.Run", StringComparison.Ordinal);
        var fix = new Fix("Map health checks at '/healthz'", new SourceSpan(file, start, 0), "app.MapHealthChecks(\"/healthz\");\n");
        var finding = Diagnostic.Create(
            new DiagnosticDescriptor("KW7201", "Title", "Message", "Kubewright", DiagnosticSeverity.Info, isEnabledByDefault: true),
            Location.Create(tree, new(start, 10)),
            ImmutableDictionary<string, string?>.Empty.Add(FixNotation.Property, FixNotation.Write(fix)));
        var provider = new ApplicationCodeFixProvider();
        Assert.Contains(finding.Id, provider.FixableDiagnosticIds);

        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));

        var action = Assert.Single(actions);
        Assert.Equal("Map health checks at '/healthz'", action.Title);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        Assert.Equal(
            "var app = WebApplication.Create(args);\napp.MapHealthChecks(\"/healthz\");\napp.Run();\n",
            (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString());
    }
}
