using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>The parts of a NetworkPolicy.</summary>
internal static class PolicyRules
{
    private static readonly (string Direction, string Peers)[] Lists = [("ingress", "from"), ("egress", "to")];

    /// <summary>All items of <c>ingress[].from</c> and <c>egress[].to</c>.</summary>
    public static IEnumerable<YamlMapping> Peers(Resource policy) =>
        Lists.SelectMany(list => policy.Spec.Mappings(list.Direction).SelectMany(rule => rule.Mappings(list.Peers)));

    /// <summary>All items of <c>ingress[].ports</c> and <c>egress[].ports</c>.</summary>
    public static IEnumerable<YamlMapping> Ports(Resource policy) =>
        Lists.SelectMany(list => policy.Spec.Mappings(list.Direction).SelectMany(rule => rule.Mappings("ports")));
}
