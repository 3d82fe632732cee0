namespace Kubewright.Build.Files;

/// <summary>The files of this machine.</summary>
/// <param name="waits">Whether a file is waited for until it is on the disk, so that it is there after the power has failed.</param>
internal sealed class DiskFiles(bool waits = true) : IFiles
{
    /// <summary>
    /// What the system answers where another process holds a lock: EWOULDBLOCK of Linux and of macOS, a sharing and a lock violation of Windows.
    /// </summary>
    private static readonly int[] Busy = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    public bool FileExists(string path) => File.Exists(path);

    public bool FolderExists(string path) => Directory.Exists(path);

    public bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    public byte[] Read(string path) => File.ReadAllBytes(path);

    public void Create(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: waits);
    }

    public void Move(string from, string to) => File.Move(from, to);

    public void Replace(string from, string to) => File.Replace(from, to, destinationBackupFileName: null);

    public void Delete(string path) => File.Delete(path);

    public void CreateFolder(string path) => _ = Directory.CreateDirectory(path);

    public void DeleteFolder(string path) => Directory.Delete(path);

    public IReadOnlyList<string> FilesIn(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    public bool IsEmpty(string folder) => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();

    public IFileLock? TryLock(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var taken = new DiskLock(path, stream);
            if (taken.IsOf(path))
            {
                return taken;
            }

            taken.Dispose();
            return null;
        }
        catch (IOException exception) when (Array.IndexOf(Busy, exception.HResult) >= 0)
        {
            stream?.Dispose();
            return null;
        }
    }
}
