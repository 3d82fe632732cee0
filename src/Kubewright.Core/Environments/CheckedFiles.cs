using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>The files of a check as renderers see them, and beside them whatever else is known of their repository. Immutable.</summary>
public sealed class CheckedFiles : IEnvironmentFiles
{
    private readonly RepositoryFiles _files;
    private readonly IEnvironmentFiles? _others;

    /// <param name="files">The files of the check.</param>
    /// <param name="others">The repository on disk; null where nothing but the files of the check is known, so that what is absent may well be there.</param>
    /// <param name="pathOf">The normalized path of a file as seen from the repository's root; null for one that is outside of it.</param>
    public CheckedFiles(IEnumerable<SourceFile> files, IEnvironmentFiles? others = null, Func<SourceFile, string?>? pathOf = null)
    {
        All = [.. files.Select(file => (Path: pathOf is null ? file.NormalizedPath : pathOf(file), File: file)).Where(one => one.Path is not null)!];
        _files = new RepositoryFiles(All);
        _others = others;
    }

    /// <summary>The files of the check with their paths.</summary>
    public IReadOnlyList<(string Path, SourceFile File)> All { get; }

    /// <summary>Whether what is not found is not there.</summary>
    public bool IsWhole => _others is not null;

    public SourceFile? FindText(string path) => _files.FindText(path) ?? _others?.FindText(path);

    public byte[]? FindBytes(string path) => _files.FindBytes(path) ?? _others?.FindBytes(path);

    public bool IsDirectory(string path) => _files.IsDirectory(path) || _others?.IsDirectory(path) == true;

    /// <summary>The paths of the files of the check: those that are merely known of are no environments of it.</summary>
    public IEnumerable<string> FilesBelow(string directory) => _files.FilesBelow(directory);
}
