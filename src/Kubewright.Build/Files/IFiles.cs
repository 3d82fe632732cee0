namespace Kubewright.Build.Files;

/// <summary>
/// What a build asks of a file system. It is this small so that tests can let any one of its steps fail: the disk is full, the process is killed.
/// Paths are full paths. All members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the system refuses.
/// </summary>
internal interface IFiles
{
    bool FileExists(string path);

    bool FolderExists(string path);

    /// <summary>Whether a path is a symbolic link or a junction, wherever it leads to.</summary>
    bool IsLink(string path);

    byte[] Read(string path);

    /// <summary>Creates a file that is not there. Its bytes are on the disk when this returns.</summary>
    void Create(string path, byte[] bytes);

    /// <summary>Renames a file. Refuses where the other name is taken.</summary>
    void Move(string from, string to);

    /// <summary>Renames a file over another one in one step: whoever reads the other name sees the old file or the new one.</summary>
    void Replace(string from, string to);

    void Delete(string path);

    /// <summary>Creates a folder and those around it that are not there.</summary>
    void CreateFolder(string path);

    /// <summary>Deletes a folder. Refuses where anything is in it.</summary>
    void DeleteFolder(string path);

    /// <summary>The full paths of the files of a folder, without those of its folders; none where the folder is not there.</summary>
    IReadOnlyList<string> FilesIn(string folder);

    /// <summary>Whether a folder is there and nothing is in it.</summary>
    bool IsEmpty(string folder);

    /// <summary>Locks a file, which is created where it is not there, against all other processes; null where another one holds it.</summary>
    IFileLock? TryLock(string path);
}
