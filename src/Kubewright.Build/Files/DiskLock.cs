namespace Kubewright.Build.Files;

/// <summary>A lock on a file of this machine.</summary>
internal sealed class DiskLock(string path, FileStream stream) : IFileLock
{
    private static readonly bool LocksForbidDeletion = Path.DirectorySeparatorChar == '\\';

    /// <summary>
    /// Whether the file that is locked is the one of that path. Where files can be deleted while they are open, another process may have deleted it between its
    /// opening and its locking. A length that nobody else has given it tells.
    /// </summary>
    public bool IsOf(string name)
    {
        var length = 1 + (Guid.NewGuid().GetHashCode() & 0xFFFF);
        stream.SetLength(length);
        stream.Flush(flushToDisk: false);
        var file = new FileInfo(name);
        var isOf = file.Exists && file.Length == length;
        stream.SetLength(0);
        return isOf;
    }

    public void Delete()
    {
        // Deleted after it is given up, it might be another one's already. Windows refuses to delete what is open, in whoever's hands.
        if (!LocksForbidDeletion)
        {
            File.Delete(path);
        }

        stream.Dispose();
        if (LocksForbidDeletion)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another process has it by now.
            }
        }
    }

    public void Dispose() => stream.Dispose();
}
