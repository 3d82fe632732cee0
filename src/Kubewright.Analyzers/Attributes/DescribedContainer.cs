using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes;

/// <summary>A container with the attributes that belong to it: those that name it, and those that name none where it is the only one.</summary>
internal sealed record DescribedContainer(
    DescribedAttribute Container,
    ImmutableArray<DescribedAttribute> Ports,
    ImmutableArray<DescribedAttribute> Env,
    ImmutableArray<DescribedMount> Mounts,
    ImmutableArray<DescribedAttribute> Resources,
    ImmutableArray<DescribedAttribute> Probes,
    ImmutableArray<DescribedAttribute> EnvFrom,
    ImmutableArray<DescribedAttribute> SecurityContexts)
{
    /// <summary>Whether it keeps running beside the others that it starts before.</summary>
    public bool IsSidecar => Container.Flag("Sidecar");

    /// <summary>Whether it starts before the others.</summary>
    public bool IsInit => IsSidecar || Container.Flag("Init");
}
