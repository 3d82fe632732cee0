namespace Kubewright.Tool.Input;

/// <summary>Reads the bytes of a file that was found in a folder, unless it is something else of a file's name.</summary>
internal static class FileBytes
{
    /// <summary>How long a file without a length may take to open and read. A pipe that nobody writes to never opens.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The bytes of a file without a length, at most: some files of the system have none, and devices never end.</summary>
    private const int Longest = 4 * 1024 * 1024;

    /// <exception cref="NotRegularFileException">It is a pipe, a socket or a device.</exception>
    public static byte[] Read(string path)
    {
        // The length of a link is that of its own text.
        var file = new FileInfo(path);
        if ((file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length > 0)
        {
            return File.ReadAllBytes(path);
        }

        // .NET does not say what kind of file it is. Whoever waits for a pipe waits on a thread that does not keep the process.
        var reading = Task.Factory.StartNew(() => ReadUnknown(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.WaitAny([reading], Patience) < 0
            ? throw new NotRegularFileException()
            : reading.GetAwaiter().GetResult();
    }

    private static byte[] ReadUnknown(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            using var copy = new MemoryStream();
            var buffer = new byte[4096];
            for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                copy.Write(buffer, 0, count);
                if (copy.Length > Longest)
                {
                    throw new NotRegularFileException();
                }
            }

            return copy.ToArray();
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or NotRegularFileException))
        {
            throw new NotRegularFileException();
        }
    }
}
