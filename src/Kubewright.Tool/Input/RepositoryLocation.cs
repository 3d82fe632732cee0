using Kubewright.Core.Text;

namespace Kubewright.Tool.Input;

/// <summary>A directory within a repository.</summary>
/// <param name="Files">The repository's files.</param>
/// <param name="Directory">The directory, seen from the repository's root.</param>
internal sealed record RepositoryLocation(RepositoryDisk Files, string Directory)
{
    /// <summary>The directory that a command line names; null, with a word on standard error, where there is none.</summary>
    public static RepositoryLocation? Find(string path, string? root, Terminal terminal)
    {
        var directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, terminal.CurrentDirectory));
        if (!System.IO.Directory.Exists(directory))
        {
            terminal.Error.WriteLine($"kubewright: '{path}' is not a directory");
            return null;
        }

        root = Path.TrimEndingDirectorySeparator(
            root is null ? RepositoryDisk.FindRoot(directory, terminal.CurrentDirectory) : Path.GetFullPath(root, terminal.CurrentDirectory));
        var files = new RepositoryDisk(root, file => Path.GetRelativePath(terminal.CurrentDirectory, Path.Combine(root, file)).Replace('\\', '/'));
        return new RepositoryLocation(files, SourcePath.Normalize(Path.GetRelativePath(root, directory)));
    }
}
