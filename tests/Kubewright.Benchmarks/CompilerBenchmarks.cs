using BenchmarkDotNet.Attributes;
using Kubewright.Analyzers.Analysis;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Benchmarks;

/// <summary>
/// What a keystroke costs in a project with 200 manifests: the analyzer after an edit of C# and of one manifest, beside an analyzer that does
/// nothing, and the generator after the same edits.
/// </summary>
[MemoryDiagnoser]
public class CompilerBenchmarks
{
    private const int Manifests = 200;

    private readonly ManifestProject _project =
        ManifestProject.Of([.. Enumerable.Range(0, Manifests).Select(i => ($"/shop/k8s/app-{i:0000}.yaml", SyntheticManifests.Create(i)))]);

    private GeneratorDriver _driver = null!;
    private int _edit;

    [GlobalSetup]
    public void Setup()
    {
        _driver = CSharpGeneratorDriver.Create(
            [new ManifestGenerator().AsSourceGenerator()],
            _project.Options.AdditionalFiles,
            optionsProvider: _project.Options.AnalyzerConfigOptionsProvider)
            .RunGenerators(_project.Compilation);
        AfterCSharpEdit().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public Task<AnalysisResult> WithAnAnalyzerThatDoesNothing() => AnalyzeAsync(EditCode(), new NothingAnalyzer());

    [Benchmark]
    public Task<AnalysisResult> AfterCSharpEdit() => AnalyzeAsync(EditCode(), new ManifestAnalyzer());

    [Benchmark]
    public Task<AnalysisResult> AfterManifestEdit() => AnalyzeAsync(EditManifest(), new ManifestAnalyzer());

    [Benchmark]
    public GeneratorDriver GenerateAfterCSharpEdit() => _driver.RunGenerators(EditCode().Compilation);

    [Benchmark]
    public GeneratorDriver GenerateAfterManifestEdit() =>
        _driver.ReplaceAdditionalTexts(EditManifest().Options.AdditionalFiles).RunGenerators(_project.Compilation);

    private static Task<AnalysisResult> AnalyzeAsync(ManifestProject project, DiagnosticAnalyzer analyzer) => project.Compilation
        .WithAnalyzers([analyzer], project.Options)
        .GetAnalysisResultAsync(project.Files[0], CancellationToken.None);

    private ManifestProject EditCode() => _project with { Code = $"public class Orders {{ int edit = {_edit++}; }}" };

    private ManifestProject EditManifest() =>
        _project.Edit(
            new InMemoryFile(_project.Files[0].Path, SyntheticManifests.Create(0).Replace("replicas: 2", $"replicas: {_edit++}", StringComparison.Ordinal)));
}
