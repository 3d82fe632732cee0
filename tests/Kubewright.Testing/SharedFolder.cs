using Xunit;

namespace Kubewright.Testing;

/// <summary>
/// The folder <c>shared</c> beside the repository, with what Kubernetes, kustomize and Helm themselves answer to cases, most of them of public repositories.
/// A clone does not have it: tests that read it are skipped there, with a word of what is not here.
/// </summary>
public static class SharedFolder
{
    /// <summary>The path of a file or folder in it; the test is skipped where it is absent.</summary>
    public static string Require(string path)
    {
        var full = RepositoryFolder.Shared(path);
        Skip.IfNot(Path.Exists(full), "../shared/" + path + " is not here");
        return full;
    }
}
