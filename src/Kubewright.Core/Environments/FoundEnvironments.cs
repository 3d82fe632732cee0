using System.Collections.Immutable;

namespace Kubewright.Core.Environments;

/// <summary>The environments of a repository.</summary>
/// <param name="All">The environments: kustomizations and charts by their path, then the plain files.</param>
/// <param name="UsedBy">Which kustomizations use a kustomization or component, by their directories. What is used is judged where it is used.</param>
public sealed record FoundEnvironments(ImmutableArray<Environment> All, ImmutableSortedDictionary<string, ImmutableArray<string>> UsedBy)
{
    /// <summary>The normalized paths of all that kustomizations name: resources, patches, sources of generators, other directories.</summary>
    public ImmutableHashSet<string> Named { get; init; } = [];

    /// <summary>What objects of Argo CD and Flux and skaffold deploy by name.</summary>
    public ImmutableArray<DeployedDirectory> Deployed { get; init; } = [];
}
