using Kubewright.Core.Environments;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Input;

/// <summary>
/// The files of a repository on the disk, read when they are asked for. What a symbolic link leads to outside of the root does not exist here.
/// </summary>
internal sealed class RepositoryDisk : IEnvironmentFiles
{
    private static readonly EnumerationOptions WithoutLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly Dictionary<string, byte[]?> _bytes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _inside = new(StringComparer.Ordinal);
    private readonly Func<string, string> _print;

    /// <param name="root">The root's full path.</param>
    /// <param name="print">What a path below the root is called in what is printed.</param>
    public RepositoryDisk(string root, Func<string, string> print)
    {
        Root = root;
        _print = print;
    }

    public string Root { get; }

    /// <summary>
    /// The root of the repository that a directory is in: where <c>.git</c> is; else the current directory where it contains it, else the directory
    /// itself.
    /// </summary>
    public static string FindRoot(string directory, string current)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        var relative = Path.GetRelativePath(current, directory);
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? directory : current;
    }

    public SourceFile? FindText(string path)
    {
        if (!_texts.TryGetValue(path, out var file))
        {
            file = FindBytes(path) is { } bytes ? new SourceFile(_print(path), FileText.Decode(bytes).Text) : null;
            _texts[path] = file;
        }

        return file;
    }

    public byte[]? FindBytes(string path)
    {
        if (!_bytes.TryGetValue(path, out var bytes))
        {
            bytes = IsInside(path) && File.Exists(Full(path)) ? Read(path) : null;
            _bytes[path] = bytes;
        }

        return bytes;
    }

    public bool IsDirectory(string path) => IsInside(path) && Directory.Exists(Full(path));

    public IEnumerable<string> FilesBelow(string directory) => !IsDirectory(directory)
        ? []
        : Directory.EnumerateFiles(Full(directory), "*", WithoutLinks)
            .Select(path => SourcePath.Normalize(Path.GetRelativePath(Root, path)))
            .Order(StringComparer.Ordinal);

    private byte[]? Read(string path)
    {
        try
        {
            return FileBytes.Read(Full(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Full(string path) => path.Length == 0 ? Root : Path.Combine(Root, path);

    private bool IsInside(string path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        if (path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
        {
            return false;
        }

        if (!_inside.TryGetValue(path, out var isInside))
        {
            var slash = path.LastIndexOf('/');
            isInside = IsInside(slash < 0 ? "" : path[..slash]) && !LeadsOutside(Full(path));
            _inside[path] = isInside;
        }

        return isInside;
    }

    private bool LeadsOutside(string full)
    {
        FileSystemInfo info = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        if (info.LinkTarget is null)
        {
            return false;
        }

        try
        {
            var target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            return target is null || (target != Root && !target.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // Links that lead in a circle lead nowhere.
            return true;
        }
    }
}
