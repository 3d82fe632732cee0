using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>
/// A run of the generator on a project. Every run asserts that nothing was thrown and nothing reported, that what was written compiles as the
/// strictest project would compile it, and that a second run of the same project does no work.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpCompilation Strict = CSharpCompilation.Create(
        "Shop",
        references: Net80.References.All,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    private static readonly MetadataReference LibraryReference = MetadataReference.CreateFromFile(typeof(Deployment).Assembly.Location);

    private readonly GeneratorDriver _driver;
    private readonly ManifestProject _project;
    private readonly ImmutableArray<MetadataReference> _references;

    private GeneratorRun(GeneratorDriver driver, ManifestProject project, ImmutableArray<MetadataReference> references, bool checks = true)
    {
        _project = project;
        _references = references;
        var compilation = CompilationOf(project, references);
        _driver = driver.RunGenerators(compilation);
        Result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
        Assert.Empty(Result.Diagnostics);
        Compilation = compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));
        if (checks)
        {
            AssertCompiles();
            AssertCached();
        }
    }

    public GeneratorRunResult Result { get; }

    /// <summary>The project with what was written.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The names of the files written.</summary>
    public IEnumerable<string> Names => Result.GeneratedSources.Select(source => source.HintName);

    public string this[string name] => Result.GeneratedSources.Single(source => source.HintName == name).SourceText.ToString();

    /// <summary>Runs on a project that references the library.</summary>
    public static GeneratorRun Of(ManifestProject project, params MetadataReference[] further) => Start(project, [LibraryReference, .. further]);

    public static GeneratorRun WithoutLibrary(ManifestProject project, params MetadataReference[] further) => Start(project, [.. further]);

    /// <summary>What an edit of the project causes after this run.</summary>
    public GeneratorRun Then(ManifestProject edited) =>
        new(Update(_driver, edited), edited, _references);

    /// <summary>Why a step ran, once for each of its outputs.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) => Result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason)
        : [];

    /// <summary>Why files were written.</summary>
    public IEnumerable<IncrementalStepRunReason> ReasonsOfFiles =>
        Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static GeneratorRun Start(ManifestProject project, ImmutableArray<MetadataReference> references)
    {
        var options = project.Options;
        var driver = CSharpGeneratorDriver.Create(
            [new ManifestGenerator().AsSourceGenerator()],
            options.AdditionalFiles,
            ParseOptions,
            options.AnalyzerConfigOptionsProvider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, project, references);
    }

    private static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp9, DocumentationMode.Diagnose);

    private static GeneratorDriver Update(GeneratorDriver driver, ManifestProject project)
    {
        var options = project.Options;
        return driver.ReplaceAdditionalTexts(options.AdditionalFiles).WithUpdatedAnalyzerConfigOptions(options.AnalyzerConfigOptionsProvider);
    }

    private static CSharpCompilation CompilationOf(ManifestProject project, ImmutableArray<MetadataReference> references) => Strict
        .AddReferences(references)
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(project.Code, ParseOptions.WithDocumentationMode(DocumentationMode.None), "/shop/Orders.cs"));

    private void AssertCompiles()
    {
        var problems = Compilation.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning).ToList();
        if (problems.Count > 0)
        {
            var code = problems[0].Location.SourceTree;
            Assert.Fail(string.Join("\n", problems.Take(20)) + "\n\n" + code);
        }
    }

    private void AssertCached()
    {
        var again = new GeneratorRun(_driver, _project, _references, checks: false);
        var reasons = StepNames.All.SelectMany(again.ReasonsOf).Concat(again.ReasonsOfFiles);
        Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.All(again.ReasonsOfFiles, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
