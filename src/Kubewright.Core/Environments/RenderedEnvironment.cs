using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>An environment with the objects that it deploys. Immutable.</summary>
/// <param name="Name">How findings call it: its directory as they print it.</param>
/// <param name="File">The file that makes it: the kustomization.</param>
/// <param name="Rendering">What became of it.</param>
/// <param name="Resources">The objects, in the order in which they are applied; the nodes of each may be written in several files.</param>
/// <param name="Files">The files that took part.</param>
public sealed record RenderedEnvironment(
    string Name,
    SourceFile File,
    Rendering Rendering,
    ImmutableArray<Resource> Resources,
    ImmutableHashSet<SourceFile> Files)
{
    /// <summary>Whether an error in it is not proven: a step that may have changed any object is missing.</summary>
    public bool MayBeOtherwise => Rendering.MissesChanges;
}
