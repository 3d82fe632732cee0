using System.Diagnostics;
using System.Globalization;

namespace Kubewright.Benchmarks;

/// <summary>
/// What Kubewright adds to `dotnet build` of a service of the sample shop, one whose code uses nothing that is generated: the median of several
/// builds with it and without it, in turn, with a compiler server (warm) and without one (cold), as a ratio.
/// </summary>
internal static class BuildCost
{
    private const int Rounds = 5;

    public static async Task<int> MeasureAsync()
    {
        var project = Path.Combine(Root(), "samples", "Shop", "Shop.Orders", "Shop.Orders.csproj");
        await BuildAsync(project, "-p:RunAnalyzers=true");
        foreach (var (name, server) in new[] { ("cold", "-p:UseSharedCompilation=false"), ("warm", "-p:UseSharedCompilation=true") })
        {
            var with = new List<double>();
            var without = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                with.Add(await BuildAsync(project, server, "-p:KubewrightEnabled=true"));
                without.Add(await BuildAsync(project, server, "-p:KubewrightEnabled=false"));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {Median(with):0.00} s with, {Median(without):0.00} s without, ratio {Median(with) / Median(without):0.000}"));
        }

        return 0;
    }

    private static async Task<double> BuildAsync(string project, params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["build", project, "-nologo", "-v:q", "--no-restore", "-t:Rebuild", "-p:BuildProjectReferences=false", .. properties])
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

    private static string Root()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Analyzers.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("No Analyzers.sln above the benchmarks.");
        }

        return directory;
    }
}
