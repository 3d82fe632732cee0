using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>
/// The folders of a repository, each listed once and when it is asked for. What it costs is bounded: after <see cref="MostFolders"/> folders or
/// <see cref="MostFiles"/> files no further one is listed. Not safe to be asked from several threads.
/// </summary>
public sealed class RepositoryTree(IRepositoryDisk disk)
{
    public const int MostFolders = 10_000;

    public const int MostFiles = 100_000;

    private const int LongestText = 1 << 20;
    private const int LongestHead = 1 << 13;

    private readonly Dictionary<string, FolderContent> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _manifests = new(StringComparer.Ordinal);
    private int _files;

    /// <summary>Whether all that was asked for has been looked at.</summary>
    public bool IsComplete { get; private set; } = true;

    public FolderContent List(string folder)
    {
        if (_listed.TryGetValue(folder, out var known))
        {
            return known;
        }

        if (_listed.Count >= MostFolders || _files >= MostFiles)
        {
            IsComplete = false;
            return FolderContent.Empty;
        }

        var content = disk.List(folder);
        _files += content.Files.Count;
        _listed.Add(folder, content);
        return content;
    }

    /// <summary>The text of a file of at most a megabyte; null where it is not there or is not text.</summary>
    public SourceFile? Read(string path)
    {
        if (!_texts.TryGetValue(path, out var file))
        {
            file = disk.Read(path, LongestText) is { } text ? new SourceFile(path, text) : null;
            _texts.Add(path, file);
        }

        return file;
    }

    /// <summary>Whether a file says in its first lines that it holds an object of Kubernetes.</summary>
    public bool IsManifest(string path)
    {
        if (!_manifests.TryGetValue(path, out var isManifest))
        {
            isManifest = disk.Read(path, LongestHead) is { } head && ManifestHead.IsIn(head);
            _manifests.Add(path, isManifest);
        }

        return isManifest;
    }

    public bool IsBorder(string folder) => disk.IsBorder(folder);

    public bool HasFile(string path) => List(ParentOf(path) ?? "").Files.Contains(NameOf(path), StringComparer.Ordinal);

    /// <summary>The paths of the files of a folder and of those below it, but for folders that are left out; each folder's own first.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="enters">Whether a folder of that name is looked into.</param>
    /// <param name="depth">How many folders deep.</param>
    public IEnumerable<string> FilesBelow(string folder, Func<string, bool> enters, int depth)
    {
        var content = List(folder);
        foreach (var file in content.Files)
        {
            yield return Combine(folder, file);
        }

        if (depth == 0)
        {
            yield break;
        }

        foreach (var below in content.Folders.Where(enters))
        {
            foreach (var file in FilesBelow(Combine(folder, below), enters, depth - 1))
            {
                yield return file;
            }
        }
    }

    public static string Combine(string folder, string name) => folder.EndsWith("/", StringComparison.Ordinal) ? folder + name : folder + "/" + name;

    /// <summary>The folder around a path; null around the root of the file system.</summary>
    public static string? ParentOf(string path) => path.LastIndexOf('/') switch
    {
        < 0 => null,
        0 => path.Length == 1 ? null : "/",
        var slash => path.Substring(0, slash),
    };

    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>Whether a path is in a folder or is the folder itself.</summary>
    public static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
            && (path.Length == folder.Length || folder.EndsWith("/", StringComparison.Ordinal) || path[folder.Length] == '/');

    /// <summary>A path as it is seen from a folder that it is in; the path itself elsewhere.</summary>
    public static string Relative(string path, string folder) =>
        path.Length > folder.Length && IsIn(path, folder) ? path.Substring(folder.Length).TrimStart('/') : path;
}
