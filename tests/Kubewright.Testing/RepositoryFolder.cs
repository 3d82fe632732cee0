using System.Runtime.CompilerServices;

namespace Kubewright.Testing;

/// <summary>The folders that tests read: the repository's own, and what stands beside it.</summary>
public static class RepositoryFolder
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>A folder beside the repository that a user's clone does not have; tests that read it skip where it is absent.</summary>
    public static string Shared(string relative) => Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));

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
