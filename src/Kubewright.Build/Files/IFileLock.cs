namespace Kubewright.Build.Files;

/// <summary>A file that no other process can lock until this is disposed.</summary>
internal interface IFileLock : IDisposable
{
    /// <summary>Gives the lock up and deletes its file.</summary>
    void Delete();
}
