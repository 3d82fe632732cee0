namespace Kubewright.Core.Text;

/// <summary>Paths of source files, compared as text: '/' between parts, no '.' and '..' where they can be resolved.</summary>
public static class SourcePath
{
    public static string Normalize(string path)
    {
        if (path.IndexOf('\\') < 0 && path.IndexOf("./", StringComparison.Ordinal) < 0 && path.IndexOf("//", StringComparison.Ordinal) < 0
            && !path.EndsWith("/", StringComparison.Ordinal) && !path.EndsWith(".", StringComparison.Ordinal))
        {
            return path;
        }

        var isRooted = path.Length > 0 && path[0] is '/' or '\\';
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != "." && !(part == ".." && isRooted))
            {
                parts.Add(part);
            }
        }

        return (isRooted ? "/" : "") + string.Join("/", parts);
    }

    public static string Combine(string directory, string relative) =>
        relative.Length > 0 && relative[0] == '/' ? Normalize(relative) : Normalize(directory.Length == 0 ? relative : directory + "/" + relative);
}
