using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Settings;

/// <summary>The severity of the findings of some rules, in some files or environments.</summary>
/// <param name="Ids">The rules.</param>
/// <param name="Severity">The severity; null where they are not reported at all.</param>
/// <param name="Paths">The files; empty for all.</param>
/// <param name="Environments">The environments; empty for all, and for what is about a file as it is written.</param>
public sealed record SeveritySetting(
    ImmutableHashSet<string> Ids,
    Severity? Severity,
    ImmutableArray<PathPattern> Paths,
    ImmutableArray<EnvironmentPattern> Environments)
{
    /// <summary>Whether it is about a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="path">Its file, named from the directory of the settings.</param>
    /// <param name="environment">The environment that shows it; null where it is about a file as it is written.</param>
    public bool Concerns(Finding finding, string path, string? environment) =>
        Ids.Contains(finding.Id)
        && (Paths.IsEmpty || Paths.Any(pattern => pattern.Matches(path)))
        && (Environments.IsEmpty || (environment is not null && Environments.Any(pattern => pattern.Matches(environment))));
}
