using System.Text;
using BenchmarkDotNet.Attributes;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Benchmarks;

/// <summary>
/// What generation adds to the compilation of a project of 300 files with 200 manifests, 400 objects: the generator from nothing, and the compiler's
/// work on what it wrote, in a warm compiler without other analyzers. The ratio is what must stay below 1.1.
/// </summary>
[BenchmarkCategory(Categories.Long)]
public class GenerationBenchmarks
{
    private const int Files = 300;
    private const int Manifests = 200;

    private readonly string[] _code = [.. Enumerable.Range(0, Files).Select(SyntheticCode.Create), SyntheticCode.Program];
    private readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "Kubewright.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static bool _isWarm;

    /// <summary>What is compiled first in a process pays for the compiler's own start; the ratio must not.</summary>
    [GlobalSetup]
    public void Setup()
    {
        for (var round = 0; round < 3 && !_isWarm; round++)
        {
            CompileAlone();
            GenerateAllAndCompile();
        }

        _isWarm = true;
    }

    [Benchmark(Baseline = true)]
    public long CompileAlone() => Emit(Create());

    /// <summary>As projects get it: of that many objects, those that code names have members.</summary>
    [Benchmark]
    public long GenerateAndCompile() => Generate("true");

    [Benchmark]
    public long GenerateConstantsOfAllAndCompile() =>
        Generate("all", _references.Where(reference => !reference.Display!.EndsWith("Kubewright.dll", StringComparison.Ordinal)));

    /// <summary>Every member of every object, builders included.</summary>
    [Benchmark]
    public long GenerateAllAndCompile() => Generate("all");

    private long Generate(string wanted, IEnumerable<MetadataReference>? references = null)
    {
        var project = ManifestProject
            .Of([.. Enumerable.Range(0, Manifests).Select(i => ($"/shop/k8s/app-{i:0000}.yaml", SyntheticManifests.Create(i)))])
            .With("RootNamespace", "Shop")
            .With("KubewrightGenerate", wanted);
        var options = project.Options;
        _ = CSharpGeneratorDriver
            .Create([new ManifestGenerator().AsSourceGenerator()], options.AdditionalFiles, ParseOptions("GENERATED"), options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(Create(references, "GENERATED"), out var compilation, out _);
        return Emit(compilation);
    }

    private CSharpCompilation Create(IEnumerable<MetadataReference>? references = null, params string[] symbols) => CSharpCompilation.Create(
        "Shop",
        _code.Select((text, i) => CSharpSyntaxTree.ParseText(text, ParseOptions(symbols), $"/shop/{i}.cs", Encoding.UTF8)),
        references ?? _references,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static CSharpParseOptions ParseOptions(params string[] symbols) =>
        new(LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols: symbols);

    private static long Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols);
        return result.Success ? image.Length : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Take(5)));
    }
}
