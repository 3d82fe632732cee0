using Kubewright.Core.Text;

namespace Kubewright.Core.Graph.References;

/// <summary>The folders that hold manifests of a set, by the ends of their paths: where the repository begins is not known.</summary>
internal sealed class FolderIndex
{
    /// <summary>How many folders of a path count: nobody names deeper ones.</summary>
    private const int Deepest = 12;

    private const string Any = "*";

    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byPattern = new(StringComparer.Ordinal);

    public FolderIndex(IEnumerable<SourceFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = FolderOf(file.NormalizedPath); folder.Length > 0 && seen.Add(folder); folder = FolderOf(folder))
            {
                Add(folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    /// <summary>Whether a folder of a path, from the root of its repository, is there.</summary>
    public bool Has(string path) => _ends.Contains(path);

    /// <summary>The path of the one folder that is there and was plainly meant: one of its parts is a misspelling away; null where there is none.</summary>
    public string? Meant(string path)
    {
        var parts = path.Split('/');
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length && parts.Length <= Deepest; i++)
        {
            if (_byPattern.TryGetValue(Pattern(parts, 0, i), out var names))
            {
                var other = i;
                found.UnionWith(names.Where(name => NameParts.IsMisspelling(parts[other], name)).Select(name => Join(parts, other, name)));
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    private void Add(string[] parts)
    {
        for (var start = Math.Max(0, parts.Length - Deepest); start < parts.Length; start++)
        {
            _ends.Add(string.Join("/", parts.Skip(start)));
            for (var i = start; i < parts.Length; i++)
            {
                var pattern = Pattern(parts, start, i);
                if (!_byPattern.TryGetValue(pattern, out var names))
                {
                    _byPattern.Add(pattern, names = new HashSet<string>(StringComparer.Ordinal));
                }

                names.Add(parts[i]);
            }
        }
    }

    private static string Pattern(string[] parts, int start, int open) =>
        string.Join("/", parts.Skip(start).Select((part, i) => i + start == open ? Any : part));

    private static string Join(string[] parts, int at, string name) => string.Join("/", parts.Select((part, i) => i == at ? name : part));

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "";
}
