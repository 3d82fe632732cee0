namespace Kubewright.Core.Application.Repository;

/// <summary>Which Dockerfile a project's image is built of.</summary>
public static class ProjectDockerfile
{
    /// <summary>
    /// The one that something builds; else the one beside the project, or the only one that is for it. Null where there is none, or where several are and
    /// nothing says which is built.
    /// </summary>
    public static string? Find(RepositoryFacts repository, string projectPath)
    {
        if (!repository.Dockerfiles.TryGetValue(projectPath, out var all))
        {
            return null;
        }

        var built = repository.BuiltDockerfiles.Where(all.Contains).ToList();
        var folder = RepositoryTree.ParentOf(projectPath);
        return built.Count > 0 ? built[0]
            : all.FirstOrDefault(path =>
                RepositoryTree.ParentOf(path) == folder && string.Equals(RepositoryTree.NameOf(path), "Dockerfile", StringComparison.OrdinalIgnoreCase))
            ?? (all.Length == 1 ? all[0] : null);
    }
}
