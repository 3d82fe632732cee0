using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Baselines;

/// <summary>
/// The findings that were there when a repository began to be checked. They are held back until what they are about changes: each is found again
/// by its content (<see cref="FindingIdentity"/>), not by its line.
/// </summary>
public sealed class Baseline
{
    private readonly string _directory;
    private readonly Func<SourceFile, string> _locate;
    private readonly HashSet<(string File, string Id, string Identity)> _known;

    /// <param name="directory">The directory of the baseline's file, whole.</param>
    /// <param name="entries">What it holds.</param>
    /// <param name="locate">The whole path of a file that findings are in.</param>
    public Baseline(string directory, ImmutableArray<BaselineEntry> entries, Func<SourceFile, string> locate)
    {
        _directory = SourcePath.Normalize(directory).TrimEnd('/') + "/";
        _locate = locate;
        Entries = entries;
        _known = [.. entries.Select(entry => (entry.File, entry.Id, entry.Identity))];
    }

    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>A baseline at the same place that holds other findings.</summary>
    /// <param name="findings">The findings with their identities.</param>
    public Baseline With(IEnumerable<(Finding Finding, string Identity)> findings) => new(
        _directory,
        [
            .. findings
                .Select(one => new BaselineEntry(PathOf(one.Finding), one.Finding.Id, FindingIdentity.ObjectOf(one.Finding), one.Identity))
                .OrderBy(entry => entry.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .ThenBy(entry => entry.Object, StringComparer.Ordinal)
                .ThenBy(entry => entry.Identity, StringComparer.Ordinal),
        ],
        _locate);

    /// <summary>Whether it holds a finding back.</summary>
    public bool Holds(Finding finding, string identity) => _known.Contains((PathOf(finding), finding.Id, identity));

    /// <summary>How many of its entries are about some files and are not among the findings in them any more.</summary>
    /// <param name="files">The files that were checked.</param>
    /// <param name="findings">All findings in them with their identities.</param>
    public int CountGone(IEnumerable<SourceFile> files, IEnumerable<(Finding Finding, string Identity)> findings)
    {
        var paths = new HashSet<string>(files.Select(file => PathOf(file)), StringComparer.Ordinal);
        var found = new HashSet<(string File, string Id, string Identity)>(findings.Select(one => (PathOf(one.Finding), one.Finding.Id, one.Identity)));
        return Entries.Count(entry => paths.Contains(entry.File) && !found.Contains((entry.File, entry.Id, entry.Identity)));
    }

    private string PathOf(Finding finding) => PathOf(finding.Span.File);

    /// <summary>A path seen from the baseline's directory; outside of it, the path itself.</summary>
    private string PathOf(SourceFile file)
    {
        var path = SourcePath.Normalize(_locate(file));
        return path.StartsWith(_directory, StringComparison.Ordinal) ? path.Substring(_directory.Length) : path;
    }
}
