using System.Collections.Concurrent;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>
/// Distinguishes folders that are deployed together from those that merely are in one repository: samples, environments, applications of their own. Labels and
/// names repeat there, so what links two of them is a hint and proves nothing.
/// </summary>
internal sealed class FarFolders
{
    private readonly Dictionary<string, HashSet<int>> _kustomizations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), bool> _far = new();

    public FarFolders(IEnumerable<ManifestInput> inputs)
    {
        var byDirectory = new Dictionary<string, Kustomization>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (input.File.Resources is [Kustomization kustomization, ..] && Kustomization.IsFileName(input.File.File.Name))
            {
                byDirectory[SourcePath.Normalize(input.File.File.Directory)] = kustomization;
            }
        }

        var number = 0;
        foreach (var directory in byDirectory.Keys)
        {
            Mark(directory, number++, byDirectory, []);
        }
    }

    /// <summary>Whether nothing says that the objects of two files are deployed together.</summary>
    public bool AreFar(SourceFile left, SourceFile right) => AreApart(left, right)
        && ParentOf(SourcePath.Normalize(left.Directory)) != ParentOf(SourcePath.Normalize(right.Directory));

    /// <summary>
    /// Whether two files are in folders beside each other, or far, and no kustomization uses both: then one may be deployed without the other.
    /// </summary>
    public bool AreApart(SourceFile left, SourceFile right)
    {
        var (one, other) = (SourcePath.Normalize(left.Directory), SourcePath.Normalize(right.Directory));
        return !IsIn(one, other) && !IsIn(other, one)
            && _far.GetOrAdd(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one), pair =>
                !(_kustomizations.TryGetValue(pair.Item1, out var mine) && _kustomizations.TryGetValue(pair.Item2, out var theirs) && mine.Overlaps(theirs)));
    }

    private static bool IsIn(string inner, string outer) => outer.Length == 0 || inner == outer || inner.StartsWith(outer + "/", StringComparison.Ordinal);

    private static string ParentOf(string directory) => directory.LastIndexOf('/') is >= 0 and var slash ? directory.Substring(0, slash) : "";

    /// <summary>Marks the folders that a kustomization takes objects from, those of the kustomizations below it included.</summary>
    private void Mark(string directory, int number, Dictionary<string, Kustomization> byDirectory, HashSet<string> visited)
    {
        if (!visited.Add(directory) || !byDirectory.TryGetValue(directory, out var kustomization))
        {
            return;
        }

        Bucket(directory).Add(number);
        foreach (var resource in kustomization.Resources)
        {
            var path = SourcePath.Combine(directory, resource);
            if (byDirectory.ContainsKey(path))
            {
                Mark(path, number, byDirectory, visited);
            }
            else
            {
                Bucket(ParentOf(path)).Add(number);
            }
        }
    }

    private HashSet<int> Bucket(string directory)
    {
        if (!_kustomizations.TryGetValue(directory, out var numbers))
        {
            _kustomizations.Add(directory, numbers = []);
        }

        return numbers;
    }
}
