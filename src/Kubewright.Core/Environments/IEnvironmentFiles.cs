using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>
/// The files below the repository's root, as renderers see them. What is outside of the root does not exist: a renderer cannot name it. Shells fill it
/// from the disk, from what a build hands over, or from an editor's buffers; asking it never runs anything and never uses the network.
/// </summary>
/// <remarks>All paths are normalized (<see cref="SourcePath.Normalize"/>): '/' between parts, no '.', no '..'; the empty path is the root itself.</remarks>
public interface IEnvironmentFiles
{
    /// <summary>
    /// The text of a file, without a byte order mark; null where there is no such file. The same file each time, so that spans can be compared.
    /// </summary>
    SourceFile? FindText(string path);

    /// <summary>The bytes of a file as they are on disk; null where there is no such file.</summary>
    byte[]? FindBytes(string path);

    /// <summary>Whether there is a directory of that path.</summary>
    bool IsDirectory(string path);

    /// <summary>The paths of all files below a directory, at any depth, in ordinal order.</summary>
    IEnumerable<string> FilesBelow(string directory);
}
