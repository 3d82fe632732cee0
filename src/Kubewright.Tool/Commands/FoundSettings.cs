using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Settings;

namespace Kubewright.Tool.Commands;

/// <summary>Settings and where they are.</summary>
/// <param name="Settings">What they say.</param>
/// <param name="Directory">The directory that their paths start from, whole.</param>
internal sealed record FoundSettings(ProjectSettings Settings, string Directory)
{
    /// <summary>The baseline that they name, whole; null where they name none.</summary>
    public string? Baseline => Settings.Baseline is { } path ? Path.GetFullPath(path, Directory) : null;

    /// <summary>Findings as loud as the settings make them, without those that they silence.</summary>
    public ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings, Terminal terminal) => Settings.Severities.IsEmpty
        ? findings
        : [.. findings.Select(finding => Settings.Apply(finding, PathOf(finding, terminal))).OfType<Finding>()];

    private string PathOf(Finding finding, Terminal terminal) =>
        Path.GetRelativePath(Directory, Path.GetFullPath(finding.Span.File.Path, terminal.CurrentDirectory)).Replace('\\', '/');
}
