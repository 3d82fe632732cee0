namespace Kubewright.Core.Application.Repository;

/// <summary>How far up from a project its repository goes.</summary>
/// <param name="Folder">The root.</param>
/// <param name="IsCertain">Whether that is the repository's own root: <c>.git</c> is there. Else manifests may be above it.</param>
public sealed record RepositoryRoot(string Folder, bool IsCertain)
{
    private const int MostLevels = 12;

    private static readonly string[] Solutions = [".sln", ".slnx", ".slnf"];

    /// <summary>What the projects of a solution share; in the folder around a project it says that the project is a part of what is there.</summary>
    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Packages.props", "global.json"];

    /// <summary>
    /// The root of the repository that a project is in: the next folder up that holds <c>.git</c>; where there is none, the highest one that holds a
    /// solution; else the folder around the project where what projects share is in it, or the project's own.
    /// </summary>
    public static RepositoryRoot Find(RepositoryTree tree, string projectFolder)
    {
        string? solution = null;
        var level = 0;
        for (var at = projectFolder; at is not null && level < MostLevels && !tree.IsBorder(at); at = RepositoryTree.ParentOf(at), level++)
        {
            var content = tree.List(at);
            if (content.Folders.Contains(".git", StringComparer.Ordinal) || content.Files.Contains(".git", StringComparer.Ordinal))
            {
                return new RepositoryRoot(at, true);
            }

            if (content.Files.Any(IsSolution))
            {
                solution = at;
            }
        }

        var around = RepositoryTree.ParentOf(projectFolder);
        return new RepositoryRoot(
            solution ?? (around is not null && !tree.IsBorder(around)
                && tree.List(around).Files.Any(name => SharedFiles.Contains(name, StringComparer.Ordinal)) ? around : projectFolder),
            false);
    }

    internal static bool IsSolution(string name) => Array.Exists(Solutions, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
