using System.Collections.Concurrent;
using System.Globalization;

namespace Kubewright.Fuzzing;

/// <summary>Gives targets their shares of many executions, on all processors. An execution is known by its number: the same number is the same input.</summary>
internal sealed class Campaign(IReadOnlyList<IFuzzTarget> targets, string faultFolder)
{
    // Of all processors together: of a process that is stopped for a while, or waits for its turn, no input is to blame.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, long> _executions = new();
    private readonly ConcurrentBag<(string Target, long Number, string Message)> _faults = [];

    public IReadOnlyDictionary<string, long> Executions => _executions;

    public IReadOnlyCollection<(string Target, long Number, string Message)> Faults => _faults;

    /// <summary>Runs some executions.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="end">Ends it before.</param>
    public void Run(long first, long count, CancellationToken end)
    {
        var shares = targets.SelectMany(target => Enumerable.Repeat(target, target.Share)).ToArray();
        try
        {
            Parallel.For(first, first + count, new ParallelOptions { CancellationToken = end }, number => Execute(shares, number));
        }
        catch (OperationCanceledException)
        {
            // What was done counts.
        }
    }

    private void Execute(IFuzzTarget[] shares, long number)
    {
        var random = new Random(unchecked((int)(number * 2654435761L)));
        var target = shares[random.Next(shares.Length)];
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            target.Execute(random);
            if (Environment.CpuUsage.TotalTime - before is var taken && taken > Longest)
            {
                throw new FaultException($"It took {taken.TotalSeconds:0} s of all processors.", "");
            }
        }
        catch (Exception exception)
        {
            Keep(target, number, exception);
        }

        _executions.AddOrUpdate(target.Name, 1, static (_, before) => before + 1);
    }

    private void Keep(IFuzzTarget target, long number, Exception exception)
    {
        _faults.Add((target.Name, number, exception.Message));
        Directory.CreateDirectory(faultFolder);
        var file = Path.Combine(faultFolder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{number}.txt"));
        File.WriteAllText(file, $"{exception}\n\n{(exception as FaultException)?.Input}");
    }
}
