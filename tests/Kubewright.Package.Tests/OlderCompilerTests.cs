using System.IO.Compression;
using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>
/// The packed dlls in the compilers of older SDKs, of which the machine has none: a program that hosts that compiler as csc does, loads all dlls of
/// the package's folder for analyzers, runs those that it finds over a broken manifest, and generates.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class OlderCompilerTests(PackageFixture package)
{
    private const string Host = """
        using System.Collections.Immutable;
        using System.Reflection;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;

        var analyzers = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        var generators = ImmutableArray.CreateBuilder<ISourceGenerator>();
        foreach (var dll in Directory.GetFiles(args[0], "*.dll"))
        {
            var reference = new AnalyzerFileReference(dll, new Loader());
            reference.AnalyzerLoadFailed += (_, failure) => Console.WriteLine($"failed: {Path.GetFileName(dll)}: {failure.ErrorCode} {failure.Message}");
            analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
            generators.AddRange(reference.GetGenerators(LanguageNames.CSharp));
        }

        Console.WriteLine($"compiler: {typeof(CSharpCompilation).Assembly.GetName().Version}");
        var files = ImmutableArray.Create<AdditionalText>(new Manifest(args[1]));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Shop", references: references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions(files, new Options());
        foreach (var diagnostic in await compilation.WithAnalyzers(analyzers.ToImmutable(), options).GetAnalyzerDiagnosticsAsync())
        {
            Console.WriteLine($"diagnostic: {diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition} {(diagnostic.Id == "AD0001" ? diagnostic.GetMessage() : "")}".TrimEnd());
        }

        var run = CSharpGeneratorDriver.Create(generators.ToImmutable(), files, CSharpParseOptions.Default, new Options()).RunGenerators(compilation).GetRunResult();
        Console.WriteLine($"generated: {run.GeneratedTrees.Length > 0} {run.Results.Any(result => result.Exception is not null)}");

        sealed class Loader : IAnalyzerAssemblyLoader
        {
            public void AddDependencyLocation(string fullPath) { }
            public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
        }

        sealed class Manifest(string path) : AdditionalText
        {
            public override string Path => path;
            public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
        }

        sealed class Options : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();
            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;
            public override AnalyzerConfigOptions GetOptions(AdditionalText file) => GlobalOptions;
        }

        sealed class Values : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key == "build_metadata.AdditionalFiles.KubewrightManifest" ? "true" : key == "build_property.RootNamespace" ? "Shop" : "";
                return value.Length > 0;
            }
        }

        """;

    /// <param name="version">The compiler's version, as the feed has it: 4.8 is that of SDK 8.0.100, 4.14 that of SDK 9.0.300.</param>
    [Theory]
    [InlineData("4.8.0")]
    [InlineData("4.14.0")]
    public async Task Compiler_LoadsThePackageAndReports(string version)
    {
        var folder = package.NewFolder()
            .Write("Host/Host.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="[{version}]" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Host/Program.cs", Host)
            .Write("k8s/orders.yaml", Manifests.Broken());
        ZipFile.ExtractToDirectory(package.PackagePath, Path.Combine(folder.Path, "package"));

        var (exitCode, output) = await DotnetCommand.RunAsync(
            folder.Path,
            ["run", "--project", "Host", "--", Path.Combine(folder.Path, "package/analyzers/dotnet/cs"), Path.Combine(folder.Path, "k8s/orders.yaml")]);

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            [$"compiler: {version}.0", "diagnostic: KW2001 30,18", "generated: True False"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => !line.Contains("warning", StringComparison.Ordinal)));
    }
}
