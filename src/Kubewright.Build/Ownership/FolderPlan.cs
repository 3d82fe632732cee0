using System.Collections.Immutable;
using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>What there is to do so that a folder holds what a project writes, or why nothing is done. Making it changes nothing.</summary>
/// <param name="Writes">The files to write.</param>
/// <param name="Removals">The files to delete: the project wrote them, wants them no more, and they hold what it wrote.</param>
/// <param name="Found">The files that are there already, byte for byte, and that the project has never written.</param>
/// <param name="Kept">Files that are left alone though the project wants them no more, or otherwise, one sentence each.</param>
/// <param name="Problems">What is in the way.</param>
internal sealed record FolderPlan(
    IReadOnlyList<string> Writes,
    IReadOnlyList<string> Removals,
    ImmutableHashSet<string> Found,
    IReadOnlyList<string> Kept,
    IReadOnlyList<FolderProblem> Problems)
{
    public static FolderPlan Make(IFiles files, string folder, FolderMarkers markers, IReadOnlyDictionary<string, ManifestFile> wanted)
    {
        var writes = new List<string>();
        var found = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
        var kept = new List<string>();
        var problems = new List<FolderProblem>();
        problems.AddRange(SharedWork.ProblemsOf(folder, markers, wanted));
        foreach (var one in wanted.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var place = new FolderPlace(files, folder, one.Key);
            var owned = markers.OwnerOf(one.Key);
            switch (place.StateOf(one.Value, owned))
            {
                case FileState.AsWanted:
                    if (owned?.IsFound != false)
                    {
                        found.Add(one.Key);
                    }

                    break;
                case FileState.Absent or FileState.AsWritten:
                    writes.Add(one.Key);
                    break;
                case FileState.Foreign when owned?.Hashes.Contains(one.Value.Hash) == true:
                    kept.Add($"{place.FullPath} has been changed since project '{markers.Mine.Writer.Name}' wrote it, and is left alone");
                    break;
                case FileState.Foreign when problems.Exists(problem => problem.File == place.FullPath):
                    break;
                default:
                    problems.Add(new FolderProblem(place.FullPath, place.Describe(markers, owned)));
                    break;
            }
        }

        var removals = new List<string>();
        foreach (var path in Stale(files, folder, markers, wanted))
        {
            var place = new FolderPlace(files, folder, path);
            var owned = markers.OwnerOf(path)!;
            switch (place.StateOf(null, owned))
            {
                case FileState.AsWritten when owned.IsFound:
                    kept.Add($"{place.FullPath} was there before project '{markers.Mine.Writer.Name}' would have written it, and is left alone");
                    break;
                case FileState.AsWritten:
                    removals.Add(path);
                    break;
                case FileState.Foreign:
                    kept.Add($"{place.FullPath} has been changed since project '{markers.Mine.Writer.Name}' wrote it, and is left alone");
                    break;
            }
        }

        return new FolderPlan(writes, removals, found.ToImmutable(), kept, problems);
    }

    /// <summary>What the project has written for this framework, or for one that it has no more, and wants for none.</summary>
    private static IEnumerable<string> Stale(IFiles files, string folder, FolderMarkers markers, IReadOnlyDictionary<string, ManifestFile> wanted)
    {
        var alike = new HashSet<string>(wanted.Keys, StringComparer.OrdinalIgnoreCase);
        return markers.Former
            .Append(markers.Mine)
            .SelectMany(marker => marker.Files.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(path => !wanted.ContainsKey(path) && !markers.Siblings.Any(sibling => sibling.Files.ContainsKey(path)))
            .Where(path => !alike.Contains(path) || !new FolderPlace(files, folder, path).IsKnownOtherwise)
            .ToList();
    }
}
