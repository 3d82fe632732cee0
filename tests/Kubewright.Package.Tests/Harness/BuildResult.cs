using System.Collections.Immutable;

namespace Kubewright.Package.Tests.Harness;

/// <summary>What a build said.</summary>
internal sealed record BuildResult(int ExitCode, string Output, ImmutableArray<PrintedLine> Lines)
{
    /// <summary>Holds the printed diagnostics against the expected ones, and shows all that was printed where they differ.</summary>
    public void Prints(params PrintedLine[] expected)
    {
        if (!Lines.Order(Comparer).SequenceEqual(expected.Order(Comparer)))
        {
            Assert.Fail($"Expected:\n{string.Join('\n', expected.AsEnumerable())}\n\nPrinted:\n{string.Join('\n', Lines)}\n\n{Output}");
        }

        Assert.Equal(expected.Any(line => line.Severity == "error") ? 1 : 0, ExitCode);
    }

    private static Comparer<PrintedLine> Comparer { get; } = Comparer<PrintedLine>.Create((left, right) =>
        string.CompareOrdinal(left.ToString(), right.ToString()));
}
