namespace Kubewright.Core.Application.Repository;

/// <summary>What a search of a repository asks of a file system. Paths are full paths with '/' between their parts and none at their end.</summary>
public interface IRepositoryDisk
{
    /// <summary>
    /// What a folder holds; nothing where it is not there or cannot be read. What a link leads to is elsewhere and does not count as a folder.
    /// </summary>
    FolderContent List(string folder);

    /// <summary>The beginning of a file's text, without a byte order mark; null where it is not there, cannot be read or is not text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="longest">The number of bytes after which nothing more is read.</param>
    string? Read(string path, int longest);

    /// <summary>
    /// Whether a folder belongs to nobody's repository and nothing is looked for in it or above it: a home folder, the folder of temporary files.
    /// </summary>
    bool IsBorder(string folder);
}
