using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Settings;

/// <summary>How loud the findings of some rules are in some files.</summary>
/// <param name="Ids">The rules.</param>
/// <param name="Severity">The severity; null where they are not reported at all.</param>
/// <param name="Paths">The files; empty for all.</param>
public sealed record SeveritySetting(ImmutableHashSet<string> Ids, Severity? Severity, ImmutableArray<PathPattern> Paths)
{
    /// <summary>Whether it is about a finding in a file, named from the directory of the settings.</summary>
    public bool Concerns(Finding finding, string path) => Ids.Contains(finding.Id) && (Paths.IsEmpty || Paths.Any(pattern => pattern.Matches(path)));
}
