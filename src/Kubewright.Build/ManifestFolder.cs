using System.Text;

namespace Kubewright.Build;

/// <summary>
/// The folder that manifests are written to. A file that says the same already is left alone, with its time; none is ever half written; and what
/// an earlier build wrote and this one does not is removed. Files of others are never touched.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class ManifestFolder(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The full paths of files, and of the folders that they stand in; those end with a separator.</summary>
    public List<string> PathsOf(IEnumerable<string> files) =>
    [
        .. files
            .Select(FullPathOf)
            .SelectMany(file => new[] { FolderOf(file), file })
            .Distinct()
            .OrderBy(one => one, StringComparer.Ordinal),
    ];

    /// <summary>Brings the folder up to date; true where anything had to be done.</summary>
    /// <param name="files">The texts, by their paths below the folder.</param>
    /// <param name="earlier">The full paths of what an earlier build wrote.</param>
    public bool Bring(IReadOnlyDictionary<string, string> files, IEnumerable<string> earlier)
    {
        var isChanged = false;
        foreach (var file in files)
        {
            isChanged |= Write(FullPathOf(file.Key), Utf8.GetBytes(file.Value));
        }

        // A folder sorts before what is in it, so that the other way round what is in it goes first.
        var stale = earlier.Except(PathsOf(files.Keys), StringComparer.OrdinalIgnoreCase).OrderByDescending(one => one, StringComparer.Ordinal);
        foreach (var one in stale)
        {
            isChanged |= one[one.Length - 1] == Path.DirectorySeparatorChar ? RemoveFolder(one) : RemoveFile(one);
        }

        return isChanged;
    }

    private string FullPathOf(string file) => Path.GetFullPath(Path.Combine(path, file));

    private static string FolderOf(string file) => Path.GetDirectoryName(file) + Path.DirectorySeparatorChar;

    private static bool Write(string file, byte[] bytes)
    {
        if (File.Exists(file))
        {
            if (Enumerable.SequenceEqual(File.ReadAllBytes(file), bytes))
            {
                return false;
            }
        }
        else
        {
            _ = Directory.CreateDirectory(FolderOf(file));
        }

        // kubectl reads files by their extension, so the one that is being written is none to it. Its name is nobody else's: several frameworks of a
        // project may write to one folder at the same time.
        var temporary = file + "." + Path.GetRandomFileName() + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            Put(temporary, file);
        }
        catch (IOException) when (File.Exists(file) && Enumerable.SequenceEqual(File.ReadAllBytes(file), bytes))
        {
            // Another one was faster, and wrote the same.
        }
        finally
        {
            File.Delete(temporary);
        }

        return true;
    }

    private static void Put(string temporary, string file)
    {
        if (File.Exists(file))
        {
            File.Replace(temporary, file, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, file);
        }
    }

    private static bool RemoveFile(string file)
    {
        var exists = File.Exists(file);
        if (exists)
        {
            File.Delete(file);
        }

        return exists;
    }

    private static bool RemoveFolder(string folder)
    {
        var isEmpty = Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
        if (isEmpty)
        {
            Directory.Delete(folder);
        }

        return isEmpty;
    }
}
