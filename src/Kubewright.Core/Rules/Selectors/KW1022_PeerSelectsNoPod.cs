using Kubewright.Core.Graph.Selecting;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A peer of a NetworkPolicy that no pod matches lets nobody through, and whoever was meant is dropped (networking/v1 NetworkPolicyPeer).
/// </summary>
internal sealed class KW1022_PeerSelectsNoPod() : SelectorRule("pods", SelectorUse.Peer)
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1022", "A NetworkPolicy allows pods that exist", Severity.Warning);

    protected override string? Consequence(SelectorUse use) => "it lets nobody through by this";
}
