using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>
/// Beside a package whose analyzer brings another version of YamlDotNet.dll: the SDK keeps one dll of each name among the analyzers of all
/// packages, and the versions are not binary compatible.
/// </summary>
[Collection(OnePackage.Name)]
public sealed class SecondAnalyzerTests(PackageFixture package)
{
    [Fact]
    public async Task AnalyzerWithAnOlderYamlDotNet_AndOursBothReport()
    {
        await package.PackAsync(WriteOtherPackage(), "-c", "Release");
        var shop = package
            .NewProject(content: """<ItemGroup><PackageReference Include="OtherAnalyzer" Version="1.0.0" /></ItemGroup>""")
            .Write("Shop/k8s/orders.yaml", Manifests.Broken());

        (await shop.BuildAsync("Shop")).Prints(Manifests.Mistake("Shop/k8s/orders.yaml"), new PrintedLine("", 0, 0, "warning", "OTHER1"));
    }

    /// <summary>An analyzer that reads YAML in each compilation and says how far it came, through an API that later versions changed.</summary>
    private string WriteOtherPackage()
    {
        var folder = package.NewFolder()
            .Write("OtherAnalyzer.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                    <LangVersion>latest</LangVersion>
                    <IncludeBuildOutput>false</IncludeBuildOutput>
                    <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                    <PackageReference Include="YamlDotNet" Version="13.7.1" PrivateAssets="all" GeneratePathProperty="true" />
                  </ItemGroup>
                  <Target Name="AddAnalyzers" BeforeTargets="_GetPackageFiles">
                    <ItemGroup>
                      <None Include="$(OutputPath)OtherAnalyzer.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
                      <None Include="$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" />
                    </ItemGroup>
                  </Target>
                </Project>
                """)
            .Write("OtherAnalyzer.cs", """
                using System.Collections.Immutable;
                using System.IO;
                using Microsoft.CodeAnalysis;
                using Microsoft.CodeAnalysis.Diagnostics;
                using YamlDotNet.Core;

                [DiagnosticAnalyzer(LanguageNames.CSharp)]
                public sealed class OtherAnalyzer : DiagnosticAnalyzer
                {
                    private static readonly DiagnosticDescriptor Descriptor =
                        new DiagnosticDescriptor("OTHER1", "Other", "Read {0} characters", "Other", DiagnosticSeverity.Warning, true);

                    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptor);

                    public override void Initialize(AnalysisContext context)
                    {
                        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                        context.EnableConcurrentExecution();
                        context.RegisterCompilationAction(compilation =>
                        {
                            var parser = new Parser(new StringReader("a: [1, 2]"));
                            int index = 0;
                            while (parser.MoveNext()) { index = parser.Current!.End.Index; }
                            compilation.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, index));
                        });
                    }
                }
                """);
        return System.IO.Path.Combine(folder.Path, "OtherAnalyzer.csproj");
    }
}
