namespace Kubewright.Build.Files;

/// <summary>Paths as seen from a folder, with '/' between their parts: what is copied or moved together with that folder stays as far from it.</summary>
internal static class RelativePath
{
    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    /// <summary>How this system tells names apart.</summary>
    public static StringComparer Comparer { get; } = IsWindows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The path as seen from the folder; the full path where no way leads there, such as on another drive; <c>.</c> for the folder itself.</summary>
    public static string Of(string path, string folder)
    {
        var to = Parts(path);
        var from = Parts(folder);
        var common = 0;
        while (common < to.Length && common < from.Length && Comparer.Equals(to[common], from[common]))
        {
            common++;
        }

        if (common == 0)
        {
            return string.Join("/", to);
        }

        var parts = Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)).ToList();
        return parts.Count == 0 ? "." : string.Join("/", parts);
    }

    /// <summary>The full path of what <see cref="Of"/> gave.</summary>
    public static string Resolve(string path, string folder) => Path.GetFullPath(Path.Combine(folder, path));

    private static string[] Parts(string path)
    {
        var full = Path.GetFullPath(path);
        return (IsWindows ? full.Replace('\\', '/') : full).TrimEnd('/').Split('/');
    }
}
