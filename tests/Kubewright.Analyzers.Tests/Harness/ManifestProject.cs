using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Analysis;
using Kubewright.Analyzers.Analysis.Builders;
using Kubewright.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>
/// A C# project with manifests, as the package hands them to the compiler. Immutable: an edit gives another project that shares all files
/// that were not edited, as hosts do.
/// </summary>
internal sealed record ManifestProject
{
    /// <summary>All tests compile against this, so that references are read once.</summary>
    private static readonly CSharpCompilation BaseCompilation = CSharpCompilation.Create(
        "Shop",
        references: Net80.References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>What the code is compiled with; a library of .NET 8 unless a test says otherwise.</summary>
    public CSharpCompilation Base { get; init; } = BaseCompilation;

    public ImmutableList<InMemoryFile> Files { get; init; } = [];

    public string Code { get; init; } = "public class Orders { }";

    /// <summary>What MSBuild properties say, by their names.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What item metadata says of a file, by its path and the metadata's name.</summary>
    public ImmutableDictionary<(string Path, string Name), string> Metadata { get; init; } = ImmutableDictionary<(string, string), string>.Empty;

    /// <summary>What an <c>.editorconfig</c> says under <c>[*.yaml]</c>.</summary>
    public ImmutableDictionary<string, string> EditorConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What an <c>.editorconfig</c> says under <c>[*.cs]</c>.</summary>
    public ImmutableDictionary<string, string> CodeEditorConfig { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The version of C# that it is written in.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public CSharpCompilation Compilation =>
        Base.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code, new CSharpParseOptions(Language), "/shop/Orders.cs"));

    public AnalyzerOptions Options => new(
        [.. Files],
        new InMemoryOptionsProvider(
            InMemoryOptions.From(Properties.Select(property => KeyValuePair.Create("build_property." + property.Key, property.Value))),
            InMemoryOptions.From(CodeEditorConfig.Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Value))),
            Files.ToDictionary(AdditionalText (file) => file, OptionsOf)));

    public static ManifestProject Of(params (string Path, string Text)[] files) =>
        new() { Files = [.. files.Select(file => new InMemoryFile(file.Path, file.Text))] };

    /// <summary>The project with what the generator writes from its manifests, as analyzers see it.</summary>
    public ManifestProject Generated()
    {
        var compilation = Compilation;
        var driver = CSharpGeneratorDriver
            .Create(
                [new ManifestGenerator().AsSourceGenerator()],
                Options.AdditionalFiles,
                new CSharpParseOptions(LanguageVersion.Latest),
                Options.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation);
        return this with { Base = Base.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees) };
    }

    public ManifestProject With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public ManifestProject With(string path, string metadata, string value) => this with { Metadata = Metadata.SetItem((path, metadata), value) };

    public ManifestProject Writing(string code) => this with { Code = code };

    public ManifestProject Edit(InMemoryFile edited) =>
        this with { Files = Files.Replace(Files.Single(file => file.Path == edited.Path), edited) };

    /// <summary>What a build reports, in the order of files and lines.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var all = await WithAnalyzers().GetAllDiagnosticsAsync();
        return [.. all.OrderBy(one => one.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start)];
    }

    /// <summary>What an editor asks for while one file is open.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string path)
    {
        var result = await WithAnalyzers().GetAnalysisResultAsync(Files.Single(file => file.Path == path), CancellationToken.None);
        return result.GetAllDiagnostics();
    }

    /// <summary>A compilation that rethrows what an analyzer throws, instead of switching it off in silence.</summary>
    public CompilationWithAnalyzers WithAnalyzers() => Compilation.WithAnalyzers(
        [new ManifestAnalyzer(), new OptionsAnalyzer(), new GenerationAnalyzer(), new BuilderAnalyzer()],
        new CompilationWithAnalyzersOptions(
            Options,
            onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));

    private InMemoryOptions OptionsOf(InMemoryFile file) => InMemoryOptions.From(
        Metadata
            .Where(metadata => metadata.Key.Path == file.Path)
            .Select(metadata => KeyValuePair.Create("build_metadata.AdditionalFiles." + metadata.Key.Name, metadata.Value))
            .Append(KeyValuePair.Create("build_metadata.AdditionalFiles.KubewrightManifest", IsOfApplication(file) ? "false" : "true"))
            .Append(KeyValuePair.Create("build_metadata.AdditionalFiles.KubewrightApplication", IsOfApplication(file) ? "true" : "false"))
            // As the compiler's own reader does.
            .Concat(EditorConfig.Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Value)))
            .DistinctBy(pair => pair.Key));

    private static bool IsOfApplication(InMemoryFile file) =>
        Path.GetFileName(file.Path) is var name && (name == "Dockerfile" || name.StartsWith("appsettings", StringComparison.Ordinal));
}
