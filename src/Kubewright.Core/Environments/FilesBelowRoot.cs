using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>
/// Files of which a renderer cannot ask for any outside of the root, whoever holds them. Where files are called by full paths, none of those is outside.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="hasFullPaths">Whether the files are called by full paths.</param>
internal sealed class FilesBelowRoot(IEnvironmentFiles files, bool hasFullPaths) : IEnvironmentFiles
{
    public SourceFile? FindText(string path) => IsBelow(path) ? files.FindText(path) : null;

    public byte[]? FindBytes(string path) => IsBelow(path) ? files.FindBytes(path) : null;

    public bool IsDirectory(string path) => IsBelow(path) && files.IsDirectory(path);

    public IEnumerable<string> FilesBelow(string directory) => IsBelow(directory) ? files.FilesBelow(directory) : [];

    private bool IsBelow(string path) =>
        path != ".." && !path.StartsWith("../", StringComparison.Ordinal) && (hasFullPaths || path.Length == 0 || path[0] != '/');
}
