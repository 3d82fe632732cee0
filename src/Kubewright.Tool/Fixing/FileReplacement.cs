using System.Runtime.InteropServices;

namespace Kubewright.Tool.Fixing;

/// <summary>Replaces files so that nobody ever sees a half-written one, and nothing is left beside them.</summary>
internal static class FileReplacement
{
    private const string Extension = ".kubewright";

    /// <summary>Replaces the bytes of a file, unless they are no longer those that were read.</summary>
    /// <param name="path">The file itself, no link.</param>
    /// <param name="read">Its bytes as they were read.</param>
    /// <param name="bytes">Its bytes to be.</param>
    /// <exception cref="IOException">It has changed since, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> read, ReadOnlySpan<byte> bytes)
    {
        // Whoever ends the tool now waits until the new file is in its place, or the temporary one is gone: some milliseconds.
        using var interrupt = new PendingInterrupt();
        Sweep(path);
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}{Extension}");
        using var file = Create(temporary, path);
        try
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(read))
            {
                throw new IOException("it has changed since it was read");
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>A file that from its first moment on nobody can read who cannot read the original, and that nobody else opens while it is open.</summary>
    private static FileStream Create(string temporary, string original)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            // There a file that is open can be moved only where it is shared so.
            options.Share = FileShare.Delete;
            return new FileStream(temporary, options);
        }

        options.Share = FileShare.None;
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(temporary, options);
        File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(original));
        return file;
    }

    /// <summary>Removes what a run left behind that was killed while it wrote this file; what another run is writing is open, and stays.</summary>
    private static void Sweep(string path)
    {
        var prefix = $".{Path.GetFileName(path)}.";
        var leftovers = Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*" + Extension)
            .Where(file => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal));
        foreach (var left in leftovers)
        {
            try
            {
                using var file = new FileStream(left, FileMode.Open, FileAccess.Write, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);
                File.Delete(left);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is being written, or is not ours to remove.
            }
        }
    }

    /// <summary>Holds back the signals that end a process, and lets them do so when it is disposed.</summary>
    private sealed class PendingInterrupt : IDisposable
    {
        private readonly List<PosixSignalRegistration> _registrations = [];
        private volatile int _exitCode;

        public PendingInterrupt()
        {
            foreach (var (signal, number) in new[] { (PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1) })
            {
                _registrations.Add(PosixSignalRegistration.Create(signal, context =>
                {
                    context.Cancel = true;

                    // As shells report a process that a signal ended.
                    _exitCode = 128 + number;
                }));
            }
        }

        public void Dispose()
        {
            _registrations.ForEach(registration => registration.Dispose());
            if (_exitCode != 0)
            {
                Environment.Exit(_exitCode);
            }
        }
    }
}
