using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Settings;

/// <summary>The settings of a repository, and where they are: their paths start there.</summary>
/// <param name="Settings">What they say.</param>
/// <param name="Directory">The directory that they are in, whole; empty where there are none.</param>
/// <param name="Locate">The whole path of a file that findings are in.</param>
public sealed record LocatedSettings(ProjectSettings Settings, string Directory, Func<SourceFile, string> Locate)
{
    public static readonly LocatedSettings None = new(ProjectSettings.None, "", static file => file.Path);

    /// <summary>The whole path of the baseline that they name; null where they name none.</summary>
    public string? Baseline => Settings.Baseline is { } path ? SourcePath.Combine(Directory, path) : null;

    /// <summary>A finding with the severity that the settings give it; null where they turn it off.</summary>
    public Finding? Apply(Finding finding) => Settings.Severities.IsEmpty ? finding : Settings.Apply(finding, PathOf(finding.Span.File));

    /// <summary>Findings with the severities that the settings give them, without those that they turn off.</summary>
    public ImmutableArray<Finding> Apply(ImmutableArray<Finding> findings) =>
        Settings.Severities.IsEmpty ? findings : [.. findings.Select(Apply).OfType<Finding>()];

    /// <summary>The path of a file from the directory of the settings; of one that is elsewhere the whole path.</summary>
    private string PathOf(SourceFile file)
    {
        var (path, directory) = (SourcePath.Normalize(Locate(file)), SourcePath.Normalize(Directory).TrimEnd('/') + "/");
        return path.StartsWith(directory, StringComparison.Ordinal) ? path.Substring(directory.Length) : path;
    }
}
