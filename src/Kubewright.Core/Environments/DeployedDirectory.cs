using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>A directory that an object of Argo CD or Flux, or a configuration of skaffold, names as what it deploys.</summary>
/// <param name="Path">The normalized path from the root of its repository, which need not be the root of the files; empty for the root itself.</param>
/// <param name="By">What deploys it: <c>Application 'shop'</c>.</param>
/// <param name="Namespace">The namespace that objects are applied to which state none; null where nobody says.</param>
/// <param name="Change">Where it is written that the objects are deployed with other names, labels or fields; null where they are as they are rendered.</param>
public sealed record DeployedDirectory(string Path, string By, string? Namespace, SourceSpan? Change)
{
    /// <summary>Whether it is a directory of the files.</summary>
    internal bool Is(string directory) => IsAt(directory, Path);

    /// <summary>Whether a directory of some files is at a path, be it that the files are seen from above the root of their repository.</summary>
    internal static bool IsAt(string directory, string path) =>
        directory == path || (path.Length > 0 && directory.EndsWith(path[0] == '/' ? path : "/" + path, StringComparison.Ordinal));
}
