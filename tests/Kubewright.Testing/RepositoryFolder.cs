using System.Runtime.CompilerServices;

namespace Kubewright.Testing;

/// <summary>The folders that tests read: the repository's own, and what is beside it.</summary>
public static class RepositoryFolder
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>A folder beside the repository that a user's clone does not have; tests that read it skip where it is absent.</summary>
    public static string Shared(string relative) => Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));

    /// <summary>The files of a folder of the repository and below it that somebody wrote: not what a build puts there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or ".git"));

    private static string Find([CallerFilePath] string here = "")
    {
        var directory = Path.GetDirectoryName(here);
        while (directory is not null && !File.Exists(Path.Combine(directory, "Analyzers.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? throw new DirectoryNotFoundException($"No Analyzers.sln above {here}.");
    }
}
