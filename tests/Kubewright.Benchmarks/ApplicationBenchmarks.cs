using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Kubewright.Analyzers.Analysis;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Benchmarks;

/// <summary>
/// What a keystroke in a web application of 500 files costs an editor that shows a manifest: a new compilation, asked for the findings of the
/// manifest. The difference to the analyzer that does nothing is what Kubewright adds.
/// </summary>
[MemoryDiagnoser]
public class ApplicationBenchmarks
{
    private const int Files = 500;

    /// <summary>An editor has compiled what it runs long before the keystroke that is measured.</summary>
    private const int WarmKeystrokes = 200;

    private static bool _isWarm;

    private const string Program = """
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
        Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(builder.WebHost, "http://+:8080");
        Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions.Configure<Shop.Settings>(builder.Services, builder.Configuration.GetSection("Shop"));
        Microsoft.Extensions.DependencyInjection.HealthCheckServiceCollectionExtensions.AddHealthChecks(builder.Services);
        var app = builder.Build();
        Microsoft.AspNetCore.Builder.HealthCheckEndpointRouteBuilderExtensions.MapHealthChecks(app, "/healthz");
        Microsoft.AspNetCore.Builder.ControllerEndpointRouteBuilderExtensions.MapControllers(app);
        app.Run();
        // 
        """;

    /// <summary>One in ten files asks for something that Kubewright reads: a controller, a client of a Service, a setting.</summary>
    private const string Telling = """
        namespace Shop;
        [Microsoft.AspNetCore.Mvc.ApiController, Microsoft.AspNetCore.Mvc.Route("api/[controller]")]
        public class Orders#Controller(Microsoft.Extensions.Configuration.IConfiguration configuration) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly System.Net.Http.HttpClient _client = new() { BaseAddress = new System.Uri("http://app-0001") };
            [Microsoft.AspNetCore.Mvc.HttpGet("{id}")] public string Get(int id) => configuration["Shop:Title"] + id;
            [Microsoft.AspNetCore.Mvc.HttpPost] public void Post(string text) { System.Console.WriteLine(text); }
        }

        """;

    private const string Settings = "namespace Shop; public class Settings { public string Title { get; set; } = \"\"; public int Number { get; set; } }";

    private readonly InMemoryFile _manifest = new("/shop/k8s/app-0.yaml", SyntheticManifests.Create(0));
    private CSharpCompilation _compilation = CSharpCompilation.Create("Shop");
    private SyntaxTree _class = CSharpSyntaxTree.ParseText("");
    private SyntaxTree _telling = CSharpSyntaxTree.ParseText("");
    private SyntaxTree _program = CSharpSyntaxTree.ParseText("");
    private AnalyzerOptions _options = new([]);
    private int _keystrokes;

    [GlobalSetup]
    public void Setup()
    {
        _program = Parse(Program, "/shop/Program.cs");
        var classes = Enumerable.Range(0, Files).Select(i => Parse(i % 10 == 0 ? Telling.Replace("#", i.ToString(CultureInfo.InvariantCulture),
            StringComparison.Ordinal) + Class(i).Replace("namespace Shop; ", "", StringComparison.Ordinal) : Class(i), $"/shop/Class{i}.cs"))
            .Append(Parse(Settings, "/shop/Settings.cs"))
            .ToList();
        _class = classes[(Files / 2) + 1];
        _telling = classes[Files / 2];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create("app-0000", [_program, .. classes], references, new CSharpCompilationOptions(OutputKind.ConsoleApplication));

        var manifests = Enumerable.Range(1, 199).Select(i => new InMemoryFile($"/shop/k8s/app-{i}.yaml", SyntheticManifests.Create(i))).Prepend(_manifest)
            .ToList();
        var dockerfile = new InMemoryFile("/shop/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"app-0000.dll\"]\n");
        var options = manifests.ToDictionary(AdditionalText (file) => file, _ => Metadata("KubewrightManifest"));
        options.Add(dockerfile, Metadata("KubewrightApplication"));
        _options = new AnalyzerOptions([.. options.Keys], new InMemoryOptionsProvider(InMemoryOptions.None, InMemoryOptions.None, options));
        if (_compilation.GetDiagnostics().FirstOrDefault(one => one.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        for (var i = 0; i < WarmKeystrokes && !_isWarm; i++)
        {
            InAnyFile();
            InAControllerWithAClient();
        }

        _isWarm = true;
    }

    [Benchmark(Baseline = true)]
    public int NothingButACompilation() => Ask(new NothingAnalyzer(), _class);

    [Benchmark]
    public int InAnyFile() => Ask(new ManifestAnalyzer(), _class);

    [Benchmark]
    public int InAControllerWithAClient() => Ask(new ManifestAnalyzer(), _telling);

    [Benchmark]
    public int InTheFileThatSaysWhereItListens() => Ask(new ManifestAnalyzer(), _program);

    private int Ask(DiagnosticAnalyzer analyzer, SyntaxTree edited)
    {
        var text = edited.GetText();
        var changed = edited.WithChangedText(text.Replace(text.Length, 0, $"// {++_keystrokes}"));
        var result = _compilation.ReplaceSyntaxTree(edited, changed)
            .WithAnalyzers([analyzer], _options)
            .GetAnalysisResultAsync(_manifest, CancellationToken.None).GetAwaiter().GetResult();
        return result.GetAllDiagnostics().Length;
    }

    private static InMemoryOptions Metadata(string name) => InMemoryOptions.From([KeyValuePair.Create("build_metadata.AdditionalFiles." + name, "true")]);

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), path);

    /// <summary>A class of about 120 lines, as large as most are.</summary>
    private static string Class(int index)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"namespace Shop; public class Class{index} {{");
        for (var i = 0; i < 20; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    public int Method{i}(int count) {{ var list = new System.Collections.Generic.List<string>();");
            text.AppendLine("        for (var i = 0; i < count; i++) { list.Add(i.ToString()); }");
            text.AppendLine("        System.Console.WriteLine(string.Join(\", \", list)); return list.Count; }");
        }

        return text.AppendLine("}").ToString();
    }
}
