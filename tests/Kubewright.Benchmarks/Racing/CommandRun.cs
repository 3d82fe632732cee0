using System.Diagnostics;

namespace Kubewright.Benchmarks.Racing;

/// <summary>One run of a program: how long it took by the clock, and the most memory that it held.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Megabytes">The peak of what was resident.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it printed, errors last.</param>
internal sealed record CommandRun(double Seconds, double Megabytes, int ExitCode, string Output)
{
    public static CommandRun Start(string program, IEnumerable<string> arguments, string directory)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = directory };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(1))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        return new CommandRun(seconds, peak / 1024.0, process.ExitCode, output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }

    /// <summary>The peak in KB as the kernel counts it; 0 where it says nothing.</summary>
    private static long PeakOf(int id)
    {
        try
        {
            return File.ReadLines($"/proc/{id}/status")
                .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), provider: null))
                .FirstOrDefault();
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
