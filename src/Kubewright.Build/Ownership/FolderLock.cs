using System.Diagnostics;
using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>Lets one build at a time change a folder.</summary>
internal static class FolderLock
{
    /// <summary>The name of the file that is locked, among the markers.</summary>
    public const string Name = "lock";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the lock; null where another build has not given it up in time.</summary>
    public static IFileLock? Take(IFiles files, string path, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            // Whoever held it before may have taken the folder of the markers away, as the last of them.
            files.CreateFolder(Path.GetDirectoryName(path)!);
            if (TryTake(files, path) is { } taken)
            {
                return taken;
            }

            if (watch.Elapsed > limit)
            {
                return null;
            }

            Thread.Sleep(Step);
        }
    }

    private static IFileLock? TryTake(IFiles files, string path)
    {
        try
        {
            return files.TryLock(path);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }
}
