using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>Files that are in memory, by path. Immutable.</summary>
public sealed class RepositoryFiles : IEnvironmentFiles
{
    private readonly SortedDictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal) { "" };

    /// <param name="files">The files; of two with one path the last counts.</param>
    public RepositoryFiles(IEnumerable<SourceFile> files)
        : this(files.Select(file => (file.NormalizedPath, file)))
    {
    }

    /// <param name="files">The files with their normalized paths, as seen from the root; of two with one path the last counts.</param>
    public RepositoryFiles(IEnumerable<(string Path, SourceFile File)> files)
    {
        foreach (var (path, file) in files)
        {
            _files[path] = file;
            for (var directory = DirectoryOf(path); _directories.Add(directory);)
            {
                directory = DirectoryOf(directory);
            }
        }
    }

    public SourceFile? FindText(string path) => _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>The text in UTF-8: what else the file holds on disk is not known here.</summary>
    public byte[]? FindBytes(string path) => FindText(path) is { } file ? Encoding.UTF8.GetBytes(file.Text) : null;

    public bool IsDirectory(string path) => _directories.Contains(path);

    public IEnumerable<string> FilesBelow(string directory) =>
        _files.Keys.Where(path => directory.Length == 0 || path.StartsWith(directory + "/", StringComparison.Ordinal));

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "";
}
