using System.Collections.Immutable;

namespace Kubewright.Core.Application.Repository;

/// <summary>An application of a repository, the manifests that were found for it, and where it runs.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Manifests">The manifests that its build reads, by path.</param>
/// <param name="Placements">The containers that run it; empty where none does or where that cannot be told.</param>
/// <param name="Ambiguous">The containers of several images that each may be its own; empty where there are none.</param>
/// <param name="Contested">A container that several applications may run in, this one among them; null where there is none.</param>
public sealed record PlacedProject(
    ProjectFacts Project,
    ImmutableArray<FoundManifest> Manifests,
    ImmutableArray<Placement> Placements,
    ImmutableArray<PlacedContainer> Ambiguous,
    PlacedContainer? Contested)
{
    public bool IsPlaced => !Placements.IsEmpty;
}
