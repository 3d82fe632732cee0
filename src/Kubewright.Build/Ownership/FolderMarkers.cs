using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>What everybody owns in a folder.</summary>
/// <param name="Mine">The marker of the writer itself; an empty one where it has none.</param>
/// <param name="Former">Markers of the project's frameworks that it has no more.</param>
/// <param name="Siblings">Markers of the project's other frameworks.</param>
/// <param name="Others">Markers of other projects.</param>
/// <param name="Lost">Markers of projects whose files are not there any more.</param>
internal sealed record FolderMarkers(
    Marker Mine, IReadOnlyList<Marker> Former, IReadOnlyList<Marker> Siblings, IReadOnlyList<Marker> Others, IReadOnlyList<Marker> Lost)
{
    /// <summary>Reads the markers of a folder.</summary>
    /// <param name="files">Where the folder is.</param>
    /// <param name="folder">Its full path.</param>
    /// <param name="writer">Who asks.</param>
    /// <param name="frameworks">The frameworks that the project has.</param>
    public static FolderMarkers Read(IFiles files, string folder, Writer writer, IReadOnlyCollection<string> frameworks)
    {
        var mine = Marker.Empty(writer);
        var (former, siblings, others, lost) = (new List<Marker>(), new List<Marker>(), new List<Marker>(), new List<Marker>());
        foreach (var marker in ReadAll(files, folder))
        {
            if (!marker.Writer.IsOfSameProject(writer))
            {
                (files.FileExists(RelativePath.Resolve(marker.Writer.Project, folder)) ? others : lost).Add(marker);
            }
            else if (marker.Writer.Framework == writer.Framework)
            {
                mine = marker with { Writer = writer };
            }
            else
            {
                (Enumerable.Contains(frameworks, marker.Writer.Framework) ? siblings : former).Add(marker);
            }
        }

        return new FolderMarkers(mine, [.. former], [.. siblings], [.. others], [.. lost]);
    }

    /// <summary>All markers of a folder, without order; none where it has none, or where they are kept in a link.</summary>
    public static IEnumerable<Marker> ReadAll(IFiles files, string folder)
    {
        var own = Path.Combine(folder, Marker.Folder);
        return files.IsLink(own)
            ? []
            : files.FilesIn(own).Where(file => file.EndsWith(Marker.Extension, StringComparison.Ordinal)).Select(file => Marker.Read(files.Read(file)))
                .OfType<Marker>();
    }

    /// <summary>The full paths of the files of a folder that a build has written, and nobody has changed since.</summary>
    public static IReadOnlyList<string> WrittenFiles(IFiles files, string folder) =>
    [
        .. ReadAll(files, folder)
            .SelectMany(marker => marker.Files)
            .Where(file => new FolderPlace(files, folder, file.Key).StateOf(null, file.Value) == FileState.AsWritten)
            .Select(file => RelativePath.Resolve(file.Key, folder))
            .Distinct(RelativePath.Comparer)
            .OrderBy(file => file, StringComparer.Ordinal),
    ];

    /// <summary>What the project itself knows of a file; null where it has never written it.</summary>
    public OwnedFile? OwnerOf(string path)
    {
        var known = Siblings.Concat(Former).Append(Mine).Select(marker => marker.Files.TryGetValue(path, out var file) ? file : null).OfType<OwnedFile>()
            .ToList();
        return known.Count == 0
            ? null
            : new OwnedFile([.. known.SelectMany(file => file.Hashes).Distinct(StringComparer.Ordinal)], known.TrueForAll(file => file.IsFound), []);
    }
}
