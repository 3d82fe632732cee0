using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Kubewright.Testing;

/// <summary>
/// How a property is tried: with the same random values in each run, so that it fails where the code changed and nowhere else.
/// Run the tests with KUBEWRIGHT_SEED=(a number) to try other values.
/// </summary>
public static class Seeded
{
    private const string Seed = "KUBEWRIGHT_SEED";

    /// <summary>The number that other random values are tried by.</summary>
    public static int Number => int.Parse(Environment.GetEnvironmentVariable(Seed) ?? "1", CultureInfo.InvariantCulture);

    /// <summary>A run that throws at the first value for which the property does not hold.</summary>
    /// <param name="values">How many values are tried.</param>
    public static Config Run(int values) => Config.QuickThrowOnFailure
        .WithMaxTest(values)
        .WithReplay(new Replay(new Rnd(ulong.Parse(Environment.GetEnvironmentVariable(Seed) ?? "1", CultureInfo.InvariantCulture)), FSharpOption<int>.None));
}
