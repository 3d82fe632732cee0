using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// Pods are placed beside, or apart from, pods that do not exist (core/v1 PodAffinityTerm, TopologySpreadConstraint): the scheduler counts none.
/// </summary>
internal sealed class KW1024_PlacementSelectsNoPod() : SelectorRule("pods", SelectorUse.Placement)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1024", "Affinity and spread select pods by labels that they carry", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => "the scheduler counts none";
}
