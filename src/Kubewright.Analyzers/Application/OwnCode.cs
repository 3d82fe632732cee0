using Kubewright.Analyzers.Generation;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application;

/// <summary>Tells the code that people wrote from that which Kubewright made of the manifests: it repeats them, and says nothing of the application.</summary>
internal static class OwnCode
{
    private static readonly string Folder = typeof(ManifestGenerator).FullName!;

    /// <summary>The trees of a compilation but for those of Kubewright's generator, which the compiler files under its name.</summary>
    public static IEnumerable<SyntaxTree> TreesOf(Compilation compilation) =>
        compilation.SyntaxTrees.Where(static tree => tree.FilePath.IndexOf(Folder, StringComparison.Ordinal) < 0);
}
