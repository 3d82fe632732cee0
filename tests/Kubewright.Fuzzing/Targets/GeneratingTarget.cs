using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    /// <summary>A call that no generated code makes, and what would have to be written around it to make it one.</summary>
    private const string Call = "Kw.Pwned(1)";

    private static readonly string[] Injections =
    [
        $"\"; {Call}; //", $"*/ {Call}; /*", $"\\\"; {Call}; //", $"\u2028{Call};", $"\u0085{Call};", $"{{{Call}}}",
            $"}} class KwPwned {{ int a = {Call}; }} class Other {{", $"</summary>\n{Call};\n",
        "\n#error pwned\n", "\"\"\"", $"\\u0022; {Call};", "@class", "\u200ename", "ｆｕｌｌ", "\ud835\udc9c", "__arglist", "record", "get_X",
    ];

    /// <summary>What generated files declare outside of any type.</summary>
    private static readonly HashSet<string> Declared = ["Manifests", "KubernetesClientMethods"];

    private readonly TextMutator _mutator = new(Seeds.Manifests, [.. TextMutator.YamlWords, .. Injections]);

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

        foreach (var root in generated.Select(tree => tree.GetRoot()))
        {
            if (root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.ToString() == Call)
                || root.DescendantNodes(static node => node is not TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>()
                    .Any(type => !Declared.Contains(type.Identifier.ValueText)))
            {
                throw new FaultException("Generated code holds what no one wrote it for.", $"{text}\n=====\n{root}");
            }
        }
    }
}
