using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Fuzzing.Targets;

/// <summary>Generating: the generator throws nothing, and what it writes of any manifests compiles without a warning and declares nothing else.</summary>
internal sealed class GeneratingTarget : IFuzzTarget
{
    private static readonly CSharpCompilation Strict = CSharpCompilation.Create(
        "Shop",
        references: [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Deployment).Assembly.Location)],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    private readonly TextMutator _mutator = new(Seeds.Manifests, TextMutator.YamlWords);

    public string Name => "generating";

    public int Share => 2;

    public void Execute(Random random)
    {
        var text = _mutator.Next(random);
        var options = ManifestProject.Of(("/shop/k8s/fuzz.yaml", text)).Options;
        var compilation = Strict.AddSyntaxTrees(CSharpSyntaxTree.ParseText("public class Orders { }", new CSharpParseOptions(LanguageVersion.CSharp9)));
        var driver = CSharpGeneratorDriver.Create(
            [new ManifestGenerator().AsSourceGenerator()],
            options.AdditionalFiles,
            new CSharpParseOptions(LanguageVersion.CSharp9),
            options.AnalyzerConfigOptionsProvider).RunGenerators(compilation);
        var result = driver.GetRunResult().Results[0];
        if (result.Exception is { } exception)
        {
            throw new FaultException(exception.ToString(), text);
        }

        var generated = result.GeneratedSources.Select(source => source.SyntaxTree).ToArray();
        if (compilation.AddSyntaxTrees(generated).GetDiagnostics().FirstOrDefault(one => one.Severity >= DiagnosticSeverity.Warning) is { } problem)
        {
            throw new FaultException(problem.ToString(), text);
        }
    }
}
