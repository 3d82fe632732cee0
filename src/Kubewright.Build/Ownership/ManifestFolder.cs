using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>
/// A folder that projects write manifests to, as one of them sees it. A file that says the same already is left alone, with its time. What the project has not
/// written is never written over or deleted, whoever put it there. A change is there as a whole or not at all; one that was killed is completed by the next.
/// </summary>
/// <param name="files">Where the folder is.</param>
/// <param name="path">Its full path.</param>
/// <param name="writer">Who writes.</param>
/// <param name="frameworks">The frameworks that the writer's project has.</param>
internal sealed class ManifestFolder(IFiles files, string path, Writer writer, IReadOnlyCollection<string> frameworks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private string MarkersPath => Path.Combine(path, Marker.Folder);

    private string StagePath => Path.Combine(MarkersPath, writer.FileName + ".stage");

    /// <summary>Brings the folder up to date.</summary>
    /// <param name="wanted">The files, by their paths below the folder, with '/' between their parts. None takes away what is there.</param>
    /// <exception cref="IOException">The system refuses; the folder is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public FolderResult Bring(IReadOnlyDictionary<string, ManifestFile> wanted)
    {
        if ((wanted.Count == 0 && !files.FolderExists(MarkersPath)) || IsUpToDate(wanted))
        {
            return FolderResult.Unchanged;
        }

        if (LinkInTheWay() is { } link)
        {
            return Refused(link, $"'{Marker.Folder}' is where Kubewright keeps what it wrote, and a link leads elsewhere; delete it");
        }

        IReadOnlyList<string> folders = files.FolderExists(path) ? [] : ["."];
        IFileLock? taken = null;
        try
        {
            files.CreateFolder(path);
            taken = FolderLock.Take(files, Path.Combine(MarkersPath, FolderLock.Name), Patience);
            return taken is null
                ? Refused(path, "Another build has been writing to this folder for a minute; try again when it has ended")
                : Change(wanted, ref folders);
        }
        finally
        {
            CleanUp(taken, folders);
        }
    }

    private FolderResult Change(IReadOnlyDictionary<string, ManifestFile> wanted, ref IReadOnlyList<string> folders)
    {
        var markers = FolderMarkers.Read(files, path, writer, frameworks);
        var plan = FolderPlan.Make(files, path, markers, wanted);
        if (plan.Problems.Count > 0)
        {
            return new FolderResult(false, plan.Problems, []);
        }

        var created = plan.Writes.SelectMany(FolderPath.FoldersOf).Distinct(StringComparer.Ordinal).Where(one => !files.FolderExists(FullPath(one))).ToList();
        folders =
        [
            .. markers.Former.Append(markers.Mine).SelectMany(marker => marker.Folders)
                .Concat(folders)
                .Concat(created)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(one => one, StringComparer.Ordinal),
        ];
        var after = new MarkerUpdate(markers, wanted, plan, folders);
        if (plan.Writes.Count + plan.Removals.Count + markers.Former.Count == 0 && after.IsNothingNew && !files.FolderExists(StagePath))
        {
            return FolderResult.Unchanged with { Kept = plan.Kept };
        }

        var change = new FolderChange(files, StagePath);
        change.Begin();
        try
        {
            Prepare(change, markers, wanted, plan, created, after);
            change.Commit();
        }
        finally
        {
            Try(change.Clear);
        }

        return new FolderResult(plan.Writes.Count + plan.Removals.Count > 0, [], plan.Kept);
    }

    private void Prepare(
        FolderChange change, FolderMarkers markers, IReadOnlyDictionary<string, ManifestFile> wanted, FolderPlan plan, List<string> created, MarkerUpdate after)
    {
        // First what the files may hold from now on, last what they do hold.
        var marker = FullPath(Marker.PathOf(writer));
        var (exists, before) = BytesOf(marker);
        var during = after.During.ToBytes();
        change.Write(marker, during, exists, before);
        created.ForEach(folder => change.CreateFolder(FullPath(folder)));
        foreach (var one in plan.Writes)
        {
            var file = FullPath(one);
            var (isThere, earlier) = BytesOf(file);
            change.Write(file, wanted[one].Bytes, isThere, earlier);
        }

        foreach (var one in plan.Removals)
        {
            change.Remove(FullPath(one));
        }

        foreach (var former in markers.Former)
        {
            change.Remove(FullPath(Marker.PathOf(former.Writer)));
        }

        if (after.After.Files.IsEmpty)
        {
            change.Remove(marker);
        }
        else
        {
            change.Write(marker, after.After.ToBytes(), exists: true, during);
        }
    }

    /// <summary>
    /// Whether all is as the last build has left it, and as this one wants it. It takes no lock, so that a folder that can only be read does as well.
    /// </summary>
    private bool IsUpToDate(IReadOnlyDictionary<string, ManifestFile> wanted)
    {
        try
        {
            if (LinkInTheWay() is not null || files.FolderExists(StagePath))
            {
                return false;
            }

            var markers = FolderMarkers.Read(files, path, writer, frameworks);
            return markers.Former.Count == 0
                && markers.Mine.Files.Count == wanted.Count
                && wanted.All(one => markers.Mine.Files.TryGetValue(one.Key, out var owned)
                    && owned.Hashes.Count == 1
                    && new FolderPlace(files, path, one.Key).StateOf(one.Value, owned) == FileState.AsWanted
                    && owned.Hashes[0] == one.Value.Hash)
                && !SharedWork.ProblemsOf(path, markers, wanted).Any();
        }
        catch (IOException)
        {
            // Somebody writes at this moment: whoever holds the lock sees more.
            return false;
        }
    }

    private string? LinkInTheWay() => new[] { MarkersPath, StagePath }.FirstOrDefault(files.IsLink);

    /// <summary>Takes away the folders that the project has created and nothing is left in. A link is not a folder that it has created.</summary>
    private void CleanUp(IFileLock? taken, IReadOnlyList<string> folders)
    {
        using var held = taken;
        foreach (var one in folders.Where(one => one != ".").OrderByDescending(one => one, StringComparer.Ordinal))
        {
            Try(() => RemoveIfEmpty(FullPath(one)));
        }

        if (taken is not null && files.FilesIn(MarkersPath).All(file => Path.GetFileName(file) == FolderLock.Name))
        {
            Try(taken.Delete);
        }

        Try(() => RemoveIfEmpty(MarkersPath));

        if (folders.Contains("."))
        {
            Try(() => RemoveIfEmpty(path));
        }
    }

    private void RemoveIfEmpty(string folder)
    {
        if (!files.IsLink(folder) && files.IsEmpty(folder))
        {
            files.DeleteFolder(folder);
        }
    }

    private (bool Exists, byte[] Bytes) BytesOf(string file) => files.FileExists(file) ? (true, files.Read(file)) : (false, []);

    private string FullPath(string one) => RelativePath.Resolve(one, path);

    private static FolderResult Refused(string file, string message) => new(false, [new FolderProblem(file, message)], []);

    /// <summary>What is left over costs nobody anything; whatever was to be done is done, or has failed for a reason that is reported.</summary>
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build tries again.
        }
    }
}
