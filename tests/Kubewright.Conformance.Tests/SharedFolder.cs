using System.Runtime.CompilerServices;

namespace Kubewright.Conformance.Tests;

/// <summary>The folder beside the repository that holds the facts and verdicts these tests compare with.</summary>
internal static class SharedFolder
{
    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(PathOfThisFile(), "..", "..", ".."));

    /// <summary>The path of a file or folder in <c>../shared</c>; the test is skipped where it is absent.</summary>
    public static string Require(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Repository, "..", "shared", path));
        Skip.IfNot(Path.Exists(full), "../shared/" + path + " is not here");
        return full;
    }

    private static string PathOfThisFile([CallerFilePath] string path = "") => path;
}
