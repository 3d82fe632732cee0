using System.Globalization;

namespace Kubewright.Benchmarks.Racing;

/// <summary>
/// Kubewright's program beside the checkers of manifests that are installed, on the same files in one run: by the clock, by memory, and how each grows.
/// The others check one object at a time, by schemas or rules of their own; Kubewright checks everything that it checks.
/// </summary>
internal static class Race
{
    private const int Applications = 2500;
    private const int Rounds = 5;

    private static readonly int[] Sizes = [100, 250, 500, 1000, Applications];

    /// <param name="kubewright">The path of the native program.</param>
    public static int Run(string kubewright)
    {
        if (!File.Exists(kubewright))
        {
            Console.Error.WriteLine($"--race needs the native program: dotnet publish src/Kubewright.Tool -c Release -r linux-x64 -o artifacts; no file {kubewright}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("kubewright-race-").FullName;
        try
        {
            var racers = Racers(Path.GetFullPath(kubewright), folder).ToList();
            Console.WriteLine($"{Applications * ApplicationManifests.Documents:N0} documents in {Applications:N0} files, medians of {Rounds} runs in turn");
            Compare(racers, ApplicationManifests.Write(folder, Applications));
            Console.WriteLine("one file, whole process");
            Compare(racers, ApplicationManifests.Write(folder, 1));
            Console.WriteLine("growth of Kubewright, beyond one file");
            Grow(racers[0], folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Racer> Racers(string kubewright, string folder)
    {
        yield return new Racer("kubewright", kubewright, files => ["check", files]);
        if (Find("kubeconform") is { } kubeconform)
        {
            var schemas = Path.Combine(folder, "schemas");
            KubeconformSchemas.Write(
                schemas, ("apps", "v1", "Deployment"), ("", "v1", "Service"), ("networking.k8s.io", "v1", "Ingress"), ("", "v1", "ConfigMap"));
            yield return new Racer(
                "kubeconform", kubeconform, files => ["-strict", "-summary", "-schema-location", Path.Combine(schemas, KubeconformSchemas.Location), files]);
        }

        if (Find("kube-linter") is { } linter)
        {
            yield return new Racer("kube-linter", linter, files => ["lint", files]);
        }

        if (Find("kube-score") is { } score)
        {
            yield return new Racer("kube-score", score, files => ["score", .. Directory.EnumerateFiles(files)]);
        }

        if (Find("monokle") is { } monokle)
        {
            yield return new Racer("monokle", monokle, files => ["validate", files]);
        }
    }

    private static void Compare(List<Racer> racers, string files)
    {
        var runs = racers.ConvertAll(_ => new List<CommandRun>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < racers.Count; i++)
            {
                runs[i].Add(racers[i].Check(files));
            }
        }

        var first = Median(runs[0]);
        for (var i = 0; i < racers.Count; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    {racers[i].Name,-12} {Median(runs[i]) * 1000,8:0} ms {runs[i].Max(run => run.Megabytes),6:0} MB, Kubewright takes {first / Median(runs[i]):0.00} of it"));
        }
    }

    private static void Grow(Racer racer, string folder)
    {
        double Time(int size)
        {
            var files = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
            if (!Directory.Exists(files))
            {
                ApplicationManifests.Write(folder, size);
            }

            return Median([.. Enumerable.Range(0, Rounds).Select(_ => racer.Check(files))]);
        }

        var start = Time(1);
        var smallest = 0.0;
        foreach (var size in Sizes)
        {
            var beyond = Time(size) - start;
            smallest = smallest == 0 ? beyond : smallest;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {size,5} files {beyond * 1000,6:0} ms, {beyond / smallest:0.0} times {Sizes[0]} files"));
        }
    }

    private static double Median(List<CommandRun> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(directory => Path.Combine(directory, program)).FirstOrDefault(File.Exists);

    /// <summary>A program and how it is asked to check a folder.</summary>
    private sealed record Racer(string Name, string Program, Func<string, IEnumerable<string>> Arguments)
    {
        public CommandRun Check(string files)
        {
            var run = CommandRun.Start(Program, Arguments(files), files);

            // What it found does not count, that it could work does.
            return run.ExitCode is 0 or 1 ? run : throw new InvalidOperationException($"{Name} ended with {run.ExitCode}: {run.Output}");
        }
    }
}
