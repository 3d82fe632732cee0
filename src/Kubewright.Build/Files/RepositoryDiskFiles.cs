using System.Text;
using Kubewright.Core.Application.Repository;

namespace Kubewright.Build.Files;

/// <summary>The files of this machine, as searches of a repository ask for them. What cannot be read is not there.</summary>
internal sealed class RepositoryDiskFiles : IRepositoryDisk
{
    private static readonly Lazy<HashSet<string>> Borders = new(() => new HashSet<string>(
        new[]
        {
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Path.GetTempPath(),
                Path.GetDirectoryName(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)),
        }.Where(path => !string.IsNullOrEmpty(path)).Select(path => PathOf(path!)),
        RelativePath.Comparer));

    /// <summary>A path of this machine as searches write it.</summary>
    public static string PathOf(string path)
    {
        var full = Path.GetFullPath(path).Replace('\\', '/');
        return full.Length > 1 ? full.TrimEnd('/') : full;
    }

    public FolderContent List(string folder)
    {
        var files = new List<string>();
        var folders = new List<string>();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
                if (!isFolder)
                {
                    files.Add(entry.Name);
                }
                else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    folders.Add(entry.Name);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            return FolderContent.Empty;
        }

        files.Sort(StringComparer.Ordinal);
        folders.Sort(StringComparer.Ordinal);
        return new FolderContent(files, folders);
    }

    public string? Read(string path, int longest)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[(int)Math.Min(stream.Length, longest)];
            var count = 0;
            for (var read = 1; read > 0 && count < bytes.Length; count += read)
            {
                read = stream.Read(bytes, count, bytes.Length - count);
            }

            if (Array.IndexOf(bytes, (byte)0, 0, Math.Min(count, 512)) >= 0)
            {
                return null;
            }

            var hasMark = count > 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
            return hasMark ? Encoding.UTF8.GetString(bytes, 3, count - 3) : Encoding.UTF8.GetString(bytes, 0, count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public bool IsBorder(string folder) => Borders.Value.Contains(folder) || RepositoryTree.ParentOf(folder) is null
        || folder is [.., ':'];
}
