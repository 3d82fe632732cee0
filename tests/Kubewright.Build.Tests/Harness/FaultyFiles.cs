using Kubewright.Build.Files;

namespace Kubewright.Build.Tests.Harness;

/// <summary>The files of this machine, where one step that changes anything goes wrong.</summary>
/// <param name="fault">What goes wrong.</param>
/// <param name="step">With which step, counted from 0.</param>
internal sealed class FaultyFiles(Fault fault, int step) : IFiles
{
    private readonly DiskFiles _disk = new(waits: false);
    private bool _isKilled;

    /// <summary>How many steps there were.</summary>
    public int Steps { get; private set; }

    public bool FileExists(string path) => Ask(() => _disk.FileExists(path));

    public bool FolderExists(string path) => Ask(() => _disk.FolderExists(path));

    public bool IsLink(string path) => Ask(() => _disk.IsLink(path));

    public byte[] Read(string path) => Ask(() => _disk.Read(path));

    public IReadOnlyList<string> FilesIn(string folder) => Ask(() => _disk.FilesIn(folder));

    public bool IsEmpty(string folder) => Ask(() => _disk.IsEmpty(folder));

    public void Create(string path, byte[] bytes) => Change(() => _disk.Create(path, bytes), () => _disk.Create(path, bytes[..(bytes.Length / 2)]));

    public void Move(string from, string to) => Change(() => _disk.Move(from, to));

    public void Replace(string from, string to) => Change(() => _disk.Replace(from, to));

    public void Delete(string path) => Change(() => _disk.Delete(path));

    public void CreateFolder(string path) => Change(() => _disk.CreateFolder(path));

    public void DeleteFolder(string path) => Change(() => _disk.DeleteFolder(path));

    public IFileLock? TryLock(string path)
    {
        IFileLock? taken = null;
        Change(() => taken = _disk.TryLock(path));
        return taken is null ? null : new Lock(this, taken);
    }

    private T Ask<T>(Func<T> ask) => _isKilled ? throw new KilledException() : ask();

    private void Change(Action change, Action? half = null)
    {
        if (_isKilled)
        {
            throw new KilledException();
        }

        if (Steps++ != step)
        {
            change();
            return;
        }

        switch (fault)
        {
            case Fault.Killed:
                _isKilled = true;
                half?.Invoke();
                throw new KilledException();
            case Fault.DiskFull:
                half?.Invoke();
                throw new IOException("No space left on device");
            default:
                throw new UnauthorizedAccessException("Access is denied");
        }
    }

    private sealed class Lock(FaultyFiles files, IFileLock taken) : IFileLock
    {
        public void Delete() => files.Change(taken.Delete);

        // The system gives up what a dead process held.
        public void Dispose() => taken.Dispose();
    }
}
