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

        var current = new HashSet<string>(files.Keys.Select(FullPathOf), StringComparer.OrdinalIgnoreCase);
        foreach (var stale in earlier.Where(file => !current.Contains(file) && File.Exists(file)))
        {
            File.Delete(stale);
            RemoveEmpty(Path.GetDirectoryName(stale)!);
            isChanged = true;
        }

        return isChanged;
    }

    public string FullPathOf(string file) => Path.GetFullPath(Path.Combine(path, file));

    private static bool Write(string file, byte[] bytes)
    {
        if (File.Exists(file))
        {
            if (File.ReadAllBytes(file).SequenceEqual(bytes))
            {
                return false;
            }
        }
        else
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        // kubectl reads files by their extension, so the one that is being written is none to it.
        var temporary = file + ".tmp";
        File.WriteAllBytes(temporary, bytes);
        if (File.Exists(file))
        {
            File.Replace(temporary, file, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, file);
        }

        return true;
    }

    /// <summary>Removes the folder of a set and the folder itself, as far as nothing is left in them.</summary>
    private void RemoveEmpty(string folder)
    {
        var root = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        for (var one = folder; one.StartsWith(root, StringComparison.Ordinal); one = Path.GetDirectoryName(one)!)
        {
            if (Directory.Exists(one) && !Directory.EnumerateFileSystemEntries(one).Any())
            {
                Directory.Delete(one);
            }
        }
    }
}
