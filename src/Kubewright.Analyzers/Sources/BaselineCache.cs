using Kubewright.Core.Rules.Baselines;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Sources;

/// <summary>The baselines that have been read, for as long as the host keeps their texts.</summary>
internal static class BaselineCache
{
    private static readonly TextCache<Reading> Files = new(static file => new Reading(BaselineFile.Read(file, static located => located.Path)));

    /// <summary>Reads a file; null where it is not a baseline or the host cannot read it.</summary>
    public static Baseline? Read(AdditionalText file) => Files.Read(file)?.Baseline;

    private sealed record Reading(Baseline? Baseline);
}
