using System.Text;
using Kubewright.Core.Environments;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>The files of a repository as renderers see them.</summary>
internal sealed class RepositoryTreeFiles(RepositoryTree tree, string root) : IEnvironmentFiles
{
    private const int Depth = 12;

    public SourceFile? FindText(string path) => tree.Read(Full(path));

    public byte[]? FindBytes(string path) => FindText(path) is { } file ? Encoding.UTF8.GetBytes(file.Text) : null;

    public bool IsDirectory(string path) =>
        path.Length == 0 || tree.List(RepositoryTree.ParentOf(Full(path)) ?? "/").Folders.Contains(RepositoryTree.NameOf(path), StringComparer.Ordinal);

    public IEnumerable<string> FilesBelow(string directory) =>
        tree.FilesBelow(Full(directory), static _ => true, Depth).Select(path => RepositoryTree.Relative(path, root)).OrderBy(path => path,
            StringComparer.Ordinal);

    private string Full(string path) => path.Length == 0 ? root : RepositoryTree.Combine(root, path);
}
