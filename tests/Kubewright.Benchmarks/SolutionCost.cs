using System.Globalization;
using Kubewright.Benchmarks.Racing;

namespace Kubewright.Benchmarks;

/// <summary>
/// What Kubewright adds to a solution of twelve projects that share one folder of manifests: the processor time of a full build with it and without it, in
/// turn, and which projects compile again after an edit of one manifest.
/// </summary>
internal static class SolutionCost
{
    private const int Projects = 12;
    private const int Rounds = 3;

    public static async Task<int> MeasureAsync(string root)
    {
        var folder = Directory.CreateTempSubdirectory("kubewright-solution-").FullName;
        try
        {
            Write(folder, root);
            var all = Path.Combine(folder, "all.proj");
            await BuildCost.BuildAsync(all, "-t:Restore");
            await BuildCost.BuildAsync(all, "-p:KubewrightEnabled=true");
            var (with, without) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                without.Add(await ProcessorSecondsAsync(all, "-p:KubewrightEnabled=false"));
                with.Add(await ProcessorSecondsAsync(all, "-p:KubewrightEnabled=true"));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Projects} projects, processor time of a full build: {with.Min():0.0} s with, {without.Min():0.0} s without, ratio {with.Min() / without.Min():0.00}"));
            Console.WriteLine($"compiled again after an edit of one manifest: {string.Join(", ", await CompiledAfterEditAsync(folder, all))}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> ProcessorSecondsAsync(string project, string variant)
    {
        var before = ChildSeconds();
        await BuildCost.BuildAsync(project, "-p:UseSharedCompilation=false", "-nodeReuse:false", "-p:BuildProjectReferences=false", variant);
        return ChildSeconds() - before;
    }

    /// <summary>The processor time of all programs that this one started, and of those that they started, as the kernel counts it.</summary>
    private static double ChildSeconds()
    {
        var fields = File.ReadAllText("/proc/self/stat");
        var afterName = fields[(fields.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(afterName[13], CultureInfo.InvariantCulture) + long.Parse(afterName[14], CultureInfo.InvariantCulture)) / 100.0;
    }

    private static async Task<List<string>> CompiledAfterEditAsync(string folder, string all)
    {
        await BuildCost.BuildOnceMoreAsync(all);
        var before = Directory.EnumerateFiles(folder, "App*.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/ref", StringComparison.Ordinal))
            .ToDictionary(path => path, File.GetLastWriteTimeUtc);
        var manifest = Path.Combine(folder, "k8s", "app-0003.yaml");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("replicas: 2", "replicas: 3", StringComparison.Ordinal));
        await BuildCost.BuildOnceMoreAsync(all);
        return [.. before.Where(one => File.GetLastWriteTimeUtc(one.Key) != one.Value).Select(one => Path.GetFileNameWithoutExtension(one.Key)).Order()];
    }

    private static void Write(string folder, string root)
    {
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        Directory.Move(ApplicationManifests.Write(folder, Projects), Path.Combine(folder, "k8s"));
        for (var i = 0; i < Projects; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"App{i:0000}");
            var project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            File.WriteAllText(Path.Combine(project, name + ".csproj"), """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                </Project>
                """);
            File.WriteAllText(Path.Combine(project, "Program.cs"), """
                var app = WebApplication.CreateBuilder(args).Build();
                app.MapGet("/healthz", () => "ok");
                app.MapGet("/alive", () => "ok");
                app.Run();
                """);
        }

        File.WriteAllText(Path.Combine(folder, "all.proj"), """
            <Project>
              <ItemGroup><Project Include="App*/*.csproj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Project)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Project)" Targets="Build" /></Target>
              <Target Name="Rebuild"><MSBuild Projects="@(Project)" Targets="Rebuild" /></Target>
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
