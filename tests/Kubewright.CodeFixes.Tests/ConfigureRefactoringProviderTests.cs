using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Tests;

/// <summary>The Configure methods of a class with attributes are offered where the class is named.</summary>
public sealed class ConfigureRefactoringProviderTests
{
    // What the generator adds to the class.
    private const string Generated =
        "partial class App { static partial void Configure(Kubewright.Deployment resource); static partial void Configure(string text); }";

    [Theory]
    [InlineData("[Deployment(\"orders\")] partial class App { }")]
    [InlineData("[Deployment(\"orders\")] partial class App;")]
    public async Task A_method_that_is_not_implemented_is_offered(string code)
    {
        var (document, actions) = await OfferAsync(code);

        var action = Assert.Single(actions);
        Assert.Equal("Change Deployment in Configure", action.Title);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        var changed = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
        Assert.Contains("static partial void Configure(Deployment resource)", changed, StringComparison.Ordinal);
        var compilation = await operation.ChangedSolution.GetProject(document.Project.Id)!.GetCompilationAsync();
        Assert.DoesNotContain(compilation!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("[Deployment(\"orders\")] partial class App { static partial void Configure(Deployment orders) { } }")]
    [InlineData("partial class Other { }")]
    public async Task Nothing_is_offered_where_nothing_is_missing(string code) => Assert.Empty((await OfferAsync(code)).Actions);

    private static async Task<(Document Document, List<CodeAction> Actions)> OfferAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Deployment).Assembly.Location)])
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Generated.cs", Generated).Project;
        var text = "using Kubewright;\n" + code;
        var document = project.AddDocument("App.cs", text);
        var actions = new List<CodeAction>();
        var at = text.IndexOf("class ", StringComparison.Ordinal) + 7;
        await new ConfigureRefactoringProvider()
            .ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(at, 0), actions.Add, CancellationToken.None));
        return (document, actions);
    }
}
