using Kubewright.Core.Application.Repository;

namespace Kubewright.Core.Tests.Application.Repository;

/// <summary>A file system in memory. Its border is the folder <c>/home</c>.</summary>
internal sealed class MemoryDisk : IRepositoryDisk
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>How many folders have been listed.</summary>
    public int Listed { get; private set; }

    public MemoryDisk Write(string path, string text = "")
    {
        _files[path] = text;
        return this;
    }

    public FolderContent List(string folder)
    {
        Listed++;
        var prefix = folder == "/" ? "/" : folder + "/";
        var below = _files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]).ToList();
        return new FolderContent(
            [.. below.Where(path => !path.Contains('/', StringComparison.Ordinal))],
            [.. below.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)])
                .Distinct(StringComparer.Ordinal)]);
    }

    public string? Read(string path, int longest) => _files.TryGetValue(path, out var text) ? text[..Math.Min(text.Length, longest)] : null;

    public bool IsBorder(string folder) => folder is "/" or "/home";
}
