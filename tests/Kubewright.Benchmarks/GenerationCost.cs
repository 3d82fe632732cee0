using System.Globalization;

namespace Kubewright.Benchmarks;

/// <summary>
/// What generation adds to `dotnet build` of a project of 300 files with 200 manifests: the median of several builds with it and without it, in turn.
/// The analyzers run in both.
/// </summary>
internal static class GenerationCost
{
    private const int Files = 300;
    private const int Manifests = 200;

    public static async Task MeasureAsync(string root)
    {
        var folder = Directory.CreateTempSubdirectory("kubewright-generation-").FullName;
        try
        {
            Write(folder, root);
            var project = Path.Combine(folder, "Shop.csproj");
            await BuildCost.BuildAsync(project, "-t:Restore");
            await BuildCost.BuildAsync(project, "-p:BuildProjectReferences=true");
            await BuildCost.CompareAsync(
                $"{Files} files, {Manifests} manifests",
                project,
                "-p:KubewrightGenerate=false",
                "-p:KubewrightGenerate=true -p:DefineConstants=GENERATED",
                "-p:KubewrightGenerate=constants -p:DefineConstants=GENERATED",
                "-p:KubewrightGenerate=all -p:DefineConstants=GENERATED");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string root)
    {
        Directory.CreateDirectory(Path.Combine(folder, "k8s"));
        for (var i = 0; i < Files; i++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Feature{i}.cs")), SyntheticCode.Create(i));
        }

        for (var i = 0; i < Manifests; i++)
        {
            File.WriteAllText(Path.Combine(folder, "k8s", string.Create(CultureInfo.InvariantCulture, $"app-{i}.yaml")), SyntheticManifests.Create(i));
        }

        File.WriteAllText(Path.Combine(folder, "Program.cs"), SyntheticCode.Program);
        File.WriteAllText(Path.Combine(folder, "Shop.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
            </Project>
            """);
        foreach (var part in (string[])["props", "targets"])
        {
            File.WriteAllText(Path.Combine(folder, "Directory.Build." + part), $"""
                <Project><Import Project="{Path.Combine(root, "samples", "Directory.Build." + part)}" /></Project>
                """);
        }
    }
}
