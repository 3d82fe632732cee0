using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>A place in a folder where a project may write a file.</summary>
/// <param name="files">Where the folder is.</param>
/// <param name="folder">Its full path.</param>
/// <param name="path">The path below it.</param>
internal sealed class FolderPlace(IFiles files, string folder, string path)
{
    public string FullPath { get; } = RelativePath.Resolve(path, folder);

    /// <summary>Whether the system calls the file by another name, which differs in capital and small letters: it tells no such names apart.</summary>
    public bool IsKnownOtherwise => files.FileExists(FullPath)
        && !files.FilesIn(Path.GetDirectoryName(FullPath)!)
            .Any(file => string.Equals(Path.GetFileName(file), Path.GetFileName(FullPath), StringComparison.Ordinal));

    public FileState StateOf(ManifestFile? wanted, OwnedFile? owned)
    {
        if (FolderInTheWay() is not null || files.FolderExists(FullPath))
        {
            return FileState.Foreign;
        }

        if (files.IsLink(FullPath))
        {
            return FileState.Foreign;
        }

        if (!files.FileExists(FullPath))
        {
            return FileState.Absent;
        }

        var hash = ManifestFile.HashOf(files.Read(FullPath));
        return hash == wanted?.Hash ? FileState.AsWanted
            : owned?.Hashes.Contains(hash) == true ? FileState.AsWritten
            : FileState.Foreign;
    }

    /// <summary>Why the file cannot be written.</summary>
    public string Describe(FolderMarkers markers, OwnedFile? owned)
    {
        var project = markers.Mine.Writer.Name;
        var former = markers.Lost.FirstOrDefault(marker => marker.Files.ContainsKey(path))?.Writer;
        return FolderInTheWay() is { } link
            ? $"Project '{project}' does not write to '{path}': '{link}' is a link or a file, and what it leads to is not the project's; delete it"
            : files.FolderExists(FullPath)
                ? $"Project '{project}' cannot write '{path}': a folder has that name; delete it, or set KubewrightManifestsPath to another folder"
            : files.IsLink(FullPath)
                ? $"Project '{project}' does not write to '{path}': it is a link; delete it, or set KubewrightManifestsPath to another folder"
            : owned is not null
                ? $"'{path}' has been changed since project '{project}' wrote it, and is not overwritten; delete it, and the next build writes it anew"
            : former is not null ? $"'{path}' was written by project '{former.Name}' ({former.Project}), which is not there any more; delete the file, and the "
                + "next build writes it anew"
            : $"'{path}' holds something that project '{project}' did not write, and is not overwritten; delete it, or set KubewrightManifestsPath or "
                + "KubewrightManifestsFile to another place";
    }

    /// <summary>A folder on the way that is a link, or no folder; what is beyond it may belong to anybody.</summary>
    private string? FolderInTheWay() => FolderPath.FoldersOf(path)
        .FirstOrDefault(one => RelativePath.Resolve(one, folder) is var full && (files.IsLink(full) || files.FileExists(full)));
}
