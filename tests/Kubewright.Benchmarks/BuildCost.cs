using System.Diagnostics;
using System.Globalization;

namespace Kubewright.Benchmarks;

/// <summary>
/// What Kubewright adds to `dotnet build`: the median of several builds with it and without it, in turn, with a compiler server (warm) and without
/// one (cold), as a ratio. First of a service of the sample shop, whose code uses nothing that is generated; then of a large project.
/// </summary>
internal static class BuildCost
{
    private const int Rounds = 5;

    public static async Task<int> MeasureAsync()
    {
        var project = Path.Combine(Root(), "samples", "Shop", "Shop.Orders", "Shop.Orders.csproj");
        await BuildAsync(project, "-t:Restore");
        await BuildAsync(project, "-p:RunAnalyzers=true");
        await CompareAsync("Shop.Orders", project, "-p:KubewrightEnabled=false", "-p:KubewrightEnabled=true");
        await GenerationCost.MeasureAsync(Root());
        return 0;
    }

    /// <summary>Compares builds with further arguments to the build with the first ones.</summary>
    public static async Task CompareAsync(string name, string project, string without, params string[] with)
    {
        foreach (var (compiler, server) in new[] { ("cold", "-p:UseSharedCompilation=false"), ("warm", "-p:UseSharedCompilation=true") })
        {
            string[] variants = [without, .. with];
            var times = variants.Select(_ => new List<double>()).ToList();
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < variants.Length; i++)
                {
                    times[i].Add(await BuildAsync(project, [server, "-p:BuildProjectReferences=false", .. variants[i].Split(' ')]));
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {compiler}: {Median(times[0]):0.00} s with {without}"));
            for (var i = 1; i < variants.Length; i++)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {Median(times[i]):0.00} s with {variants[i]}, ratio {Median(times[i]) / Median(times[0]):0.000}"));
            }
        }
    }

    /// <summary>Builds what has changed; for anything else than a restore, <see cref="BuildAsync"/> builds all of it.</summary>
    public static Task<double> BuildOnceMoreAsync(string project) => RunAsync("build", project, "-nologo", "-v:q", "--no-restore");

    public static Task<double> BuildAsync(string project, params string[] arguments) =>
        RunAsync(["build", project, "-nologo", "-v:q", .. arguments.Contains("-t:Restore") ? (string[])[] : ["--no-restore", "-t:Rebuild"], .. arguments]);

    private static async Task<double> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException(output);
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    public static string Root()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Analyzers.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("No Analyzers.sln above the benchmarks.");
        }

        return directory;
    }
}
