using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A peer of a NetworkPolicy is a block of addresses or selected pods (pkg/apis/networking/validation/validation.go ValidateNetworkPolicyPeer).
/// </summary>
internal sealed class KW5313_PolicyPeer() : KindRule("networking.k8s.io", "NetworkPolicy")
{
    private static readonly string[] Selectors = ["podSelector", "namespaceSelector"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5313", "A peer of a NetworkPolicy is an address block or selected pods", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var peer in PolicyRules.Peers(resource))
        {
            Check(resource, peer, context);
        }
    }

    private static void Check(Resource resource, YamlMapping peer, RuleContext context)
    {
        var block = peer.Find("ipBlock");
        var hasBlock = block is not null && !block.Value.IsNull();
        var hasSelector = Selectors.Any(selector => !peer[selector].IsNull());
        if (hasBlock && hasSelector)
        {
            context.Report(block!.Key.Span, $"{resource}: a peer has 'ipBlock' beside a selector; write an item for each, they are alternatives");
        }
        else if (!hasBlock && !hasSelector)
        {
            context.Report(
                peer.Entries.IsEmpty ? peer.Span : peer.Entries[0].Key.Span,
                $"{resource}: a peer names nobody; it needs 'podSelector', 'namespaceSelector' or 'ipBlock' ('podSelector: {{}}' is every pod of the "
                    + "namespace)");
        }
    }
}
