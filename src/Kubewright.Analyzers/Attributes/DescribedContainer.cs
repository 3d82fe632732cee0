using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes;

/// <summary>A container with the attributes that belong to it: those that name it, and those that name none where it is the only one.</summary>
internal sealed record DescribedContainer(
    DescribedAttribute Container,
    ImmutableArray<DescribedAttribute> Ports,
    ImmutableArray<DescribedAttribute> Env,
    ImmutableArray<DescribedMount> Mounts,
    ImmutableArray<DescribedAttribute> Resources,
    ImmutableArray<DescribedAttribute> Probes)
{
    public bool IsInit => Container.Flag("Init");
}
