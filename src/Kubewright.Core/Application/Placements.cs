using System.Collections.Immutable;

namespace Kubewright.Core.Application;

/// <summary>Which containers run which applications, and where that cannot be told.</summary>
/// <param name="All">The containers that run an application.</param>
/// <param name="Ambiguous">The containers of several images that each may be an application's own, by application.</param>
/// <param name="Contested">The applications of which several may run in one container, each with that container.</param>
public sealed record Placements(
    ImmutableArray<Placement> All,
    ImmutableDictionary<ApplicationIdentity, ImmutableArray<PlacedContainer>> Ambiguous,
    ImmutableDictionary<ApplicationIdentity, PlacedContainer> Contested);
