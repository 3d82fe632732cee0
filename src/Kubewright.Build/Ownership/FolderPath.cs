namespace Kubewright.Build.Ownership;

/// <summary>Paths below a folder, with '/' between their parts.</summary>
internal static class FolderPath
{
    /// <summary>Whether a path leads to a file below the folder, and not to where Kubewright keeps its own.</summary>
    public static bool IsInside(string path)
    {
        var parts = path.Split('/', '\\');
        return !Path.IsPathRooted(path)
            && parts.All(part => part.Trim() is not ("" or "." or ".."))
            && !string.Equals(parts[0], Marker.Folder, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The folders on the way to a file, the outermost first: <c>a</c> and <c>a/b</c> of <c>a/b/c.yaml</c>.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path.Substring(0, slash);
        }
    }
}
