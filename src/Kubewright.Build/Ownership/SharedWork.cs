using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>What several projects want in one folder: a file has one writer, and an object too, or the one that builds last would win.</summary>
internal static class SharedWork
{
    public static IEnumerable<FolderProblem> ProblemsOf(string folder, FolderMarkers markers, IReadOnlyDictionary<string, ManifestFile> wanted)
    {
        var me = markers.Mine.Writer;
        foreach (var other in markers.Others)
        {
            var theirs = new HashSet<string>(other.Files.Keys, StringComparer.OrdinalIgnoreCase);
            var objects = new HashSet<string>(other.Files.Values.SelectMany(file => file.Objects), StringComparer.Ordinal);
            foreach (var one in wanted.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var path = RelativePath.Resolve(one.Key, folder);
                var same = one.Value.Objects.Where(written => objects.Contains(written.Identity)).ToList();
                if (same.Count > 0)
                {
                    yield return new FolderProblem(path,
                        $"Projects '{me.Name}' and '{other.Writer.Name}' ({other.Writer.Project}) both write {same[0].Description} "
                        + "to this folder; describe it in one of them, or set KubewrightManifestsPath to a folder for each");
                }
                else if (theirs.Contains(one.Key))
                {
                    yield return new FolderProblem(path, $"Projects '{me.Name}' and '{other.Writer.Name}' ({other.Writer.Project}) both write '{one.Key}'; "
                        + "set KubewrightManifestsFile to another name for each, or KubewrightManifestsPath to another folder");
                }
            }
        }
    }
}
