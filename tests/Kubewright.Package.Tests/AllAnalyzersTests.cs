using FsCheck;
using FsCheck.Fluent;
using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

namespace Kubewright.Package.Tests;

/// <summary>Builds with every analyzer of the SDK on: what is generated of any manifests gives them nothing to say.</summary>
[Collection(OnePackage.Name)]
public sealed class AllAnalyzersTests(PackageFixture package)
{
    private const string Strict = """
        <PropertyGroup>
          <EnableNETAnalyzers>true</EnableNETAnalyzers>
          <AnalysisLevel>latest-all</AnalysisLevel>
          <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
          <Nullable>enable</Nullable>
          <KubewrightWriteManifests>all</KubewrightWriteManifests>
        </PropertyGroup>
        """;

    [Fact]
    public async Task GeneratedCode_HasNoFinding()
    {
        var folder = package.NewFolder();
        var projects = AnyManifests.Projects.Sample(3, new Rnd(1), 3);
        for (var i = 0; i < projects.Length; i++)
        {
            var (files, sets, name) = projects[i];
            var items = files.Select(
                (_, file) => $"""<KubernetesManifest Update="k8s/{file}.yaml" Set="{System.Security.SecurityElement.Escape(Escape(sets[file]))}" />""");
            package.WriteProject(folder, $"Any{i}",
                content: $"{Strict}<PropertyGroup><KubewrightManifestsClass>{name}</KubewrightManifestsClass></PropertyGroup>"
                    + $"<ItemGroup>{string.Concat(items)}</ItemGroup>");
            folder.Write($"Any{i}/Any{i}.cs", $"namespace Any{i}; public static class Order {{ public static string Of(string text) => text.ToLower(); }}");
            for (var file = 0; file < files.Length; file++)
            {
                folder.Write($"Any{i}/k8s/{file}.yaml", files[file]);
            }
        }

        folder.Write("All.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><One Include="*/*.csproj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(One)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(One)" Targets="Build" ContinueOnError="true" /></Target>
            </Project>
            """);
        var build = await folder.BuildAsync("All.proj");

        // The analyzers were there: they find what is wrong with the code that is written by hand. What is found in such manifests is not the matter here.
        Assert.Equal(projects.Length, Directory.GetDirectories(folder.Path, "obj", SearchOption.AllDirectories).Length);
        Assert.True(build.Lines.Any(line => line.Id == "CA1304"), build.Output);
        var said = build.Lines.Where(line => line.File.EndsWith(".g.cs", StringComparison.Ordinal) || line.Id.StartsWith("CS", StringComparison.Ordinal)
            || line.Id is "KW9001" or "AD0001").ToList();
        Assert.True(said.Count == 0, string.Join('\n', said) + "\n" + build.Output);
    }

    /// <summary>As MSBuild wants its special characters (learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters).</summary>
    private static string Escape(string text) => string.Concat(
        text.Select(c => c is '%' or '$' or '@' or '\'' or '(' or ')' or ';' or '?' or '*' || char.IsControl(c) || char.IsSurrogate(c) ? "x" : c.ToString()));
}
