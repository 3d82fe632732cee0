using System.Collections.Immutable;

namespace Kubewright.Build.Ownership;

/// <summary>What a writer's marker says while the folder is changed, and after that.</summary>
internal sealed class MarkerUpdate(FolderMarkers markers, IReadOnlyDictionary<string, ManifestFile> wanted, FolderPlan plan, IReadOnlyList<string> folders)
{
    /// <summary>Of each file both what it held and what it is to hold: wherever the change is killed, each file holds one of them.</summary>
    public Marker During => markers.Mine with
    {
        Folders = folders,
        Files = Earlier
            .Where(one => !wanted.ContainsKey(one.Key))
            .Concat(wanted.Select(one => Pair(one.Key, Both(Earlier.TryGetValue(one.Key, out var owned) ? owned : null, After.Files[one.Key]))))
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    public Marker After { get; } = markers.Mine with
    {
        Folders = folders,
        Files = wanted
            .Select(one =>
                Pair(one.Key, new OwnedFile([one.Value.Hash], plan.Found.Contains(one.Key), [.. one.Value.Objects.Select(written => written.Identity)])))
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>Whether the marker says all of that already.</summary>
    public bool IsNothingNew => Enumerable.SequenceEqual(markers.Mine.ToBytes(), After.ToBytes());

    private ImmutableSortedDictionary<string, OwnedFile> Earlier { get; } = markers.Former
        .Append(markers.Mine)
        .SelectMany(marker => marker.Files)
        .GroupBy(one => one.Key, StringComparer.Ordinal)
        .Select(one => Pair(one.Key, one.Select(file => file.Value).Aggregate(Both)))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static OwnedFile Both(OwnedFile? earlier, OwnedFile later) => earlier is null
        ? later
        : new OwnedFile(
            [.. earlier.Hashes.Union(later.Hashes, StringComparer.Ordinal)],
            earlier.IsFound || later.IsFound,
            [.. earlier.Objects.Union(later.Objects, StringComparer.Ordinal)]);

    private static KeyValuePair<string, OwnedFile> Pair(string path, OwnedFile file) => new(path, file);
}
