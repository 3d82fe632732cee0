using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>Finds the file or directory that a path which leads nowhere was plainly meant for.</summary>
internal static class SimilarFile
{
    /// <summary>The path, written as the other one is; null where nothing beside it is similar.</summary>
    /// <param name="files">The repository's files.</param>
    /// <param name="full">The normalized path that leads nowhere.</param>
    /// <param name="written">The path as it is written.</param>
    public static string? Find(IEnvironmentFiles files, string full, string written)
    {
        var slash = full.LastIndexOf('/');
        var directory = slash < 0 ? "" : full.Substring(0, slash);
        var name = full.Substring(slash + 1);
        if (full.StartsWith("..", StringComparison.Ordinal) || !written.EndsWith(name, StringComparison.Ordinal))
        {
            return null;
        }

        var start = directory.Length == 0 ? 0 : directory.Length + 1;
        var beside = files.FilesBelow(directory)
            .Select(path => path.Substring(start).Split('/')[0])
            .Where(one => !KustomizationFile.IsName(one))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var meant = beside.Find(one => one != name && StemOf(one) == StemOf(name)) ?? NearestName.Find(beside, name);
        return meant is null ? null : written.Substring(0, written.Length - name.Length) + meant;
    }

    private static string StemOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
}
