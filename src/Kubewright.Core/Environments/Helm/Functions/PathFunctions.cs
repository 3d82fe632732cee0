using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Paths with '/', those of the operating system too: charts are deployed from Linux mostly.</summary>
internal static class PathFunctions
{
    public static void AddTo(FunctionTable table)
    {
        Add(table, "base", path => new GoString(Base(path)));
        Add(table, "dir", path => new GoString(Clean(path.Substring(0, path.LastIndexOf('/') + 1))));
        Add(table, "clean", path => new GoString(Clean(path)));
        Add(table, "ext", path => new GoString(Extension(path)));
        Add(table, "isAbs", path => GoBool.Of(path.StartsWith("/", StringComparison.Ordinal)));
    }

    /// <summary>path.Base.</summary>
    public static string Base(string path)
    {
        var trimmed = path.TrimEnd('/');
        return path.Length == 0 ? "." : trimmed.Length == 0 ? "/" : trimmed.Substring(trimmed.LastIndexOf('/') + 1);
    }

    /// <summary>path.Clean.</summary>
    public static string Clean(string path)
    {
        var isRooted = path.StartsWith("/", StringComparison.Ordinal);
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part == ".")
            {
                continue;
            }

            if (part != ".." || (!isRooted && (parts.Count == 0 || parts[parts.Count - 1] == "..")))
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        var clean = (isRooted ? "/" : "") + string.Join("/", parts);
        return clean.Length == 0 ? "." : clean;
    }

    private static void Add(FunctionTable table, string name, Func<string, GoValue> body)
    {
        table.Add(name, [GoType.String], call => body(call.String(0)));
        table.Add("os" + char.ToUpperInvariant(name[0]) + name.Substring(1), [GoType.String], call => body(call.String(0)));
    }

    private static string Extension(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name.Substring(dot);
    }
}
