namespace Kubewright.Tool.Fixing;

/// <summary>Where a path leads when all links on its way are followed.</summary>
internal static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MostLinks = 40;

    /// <exception cref="IOException">Links lead in a circle, or something on the way cannot be read.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; FirstLink(full) is { } link; links++)
        {
            if (links == MostLinks)
            {
                throw new IOException($"the links on the way to '{path}' lead in a circle");
            }

            var rest = full[link.Path.Length..].TrimStart(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
            full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link.Path)!, link.Target, rest));
        }

        return full;
    }

    /// <summary>Whether a path is a folder, or below it; both without links.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static (string Path, string Target)? FirstLink(string full)
    {
        var root = Path.GetPathRoot(full)!;
        var current = root;
        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            current = Path.Combine(current, part);
            if (new FileInfo(current).LinkTarget is { } target)
            {
                return (current, target);
            }
        }

        return null;
    }
}
