using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.Tracing;

/// <summary>
/// What the NetworkPolicies of a set let through, as networking.k8s.io/v1 defines it: pods that no policy of a direction selects are open; of the others only
/// what one rule of one such policy allows gets through.
/// </summary>
/// <param name="set">The objects.</param>
internal sealed class PolicyVerdict(ManifestSet set)
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>The policies that isolate a workload's pods in a direction.</summary>
    public List<Resource> Isolating(Workload workload, bool isIngress) => [.. set.SeenFrom(workload).Where(policy => policy.Kind == "NetworkPolicy"
        && SpaceOf(policy) == SpaceOf(workload)
        && policy.Spec is { } spec
        && Applies(spec, isIngress)
        && (LabelSelector.Read(spec["podSelector"])?.Matches(workload.Template.Labels) ?? SelectorMatch.Yes) == SelectorMatch.Yes)];

    /// <summary>Whether a connection between pods of two workloads gets through some policies of one end.</summary>
    /// <param name="policies">The policies that isolate that end.</param>
    /// <param name="isIngress">Whether they guard the end that is connected to.</param>
    /// <param name="other">The workload at the other end.</param>
    /// <param name="port">The port of the pod that is connected to; null where it is not known.</param>
    /// <param name="portName">Its name; null where it has none.</param>
    public SelectorMatch Allows(List<Resource> policies, bool isIngress, Workload other, long? port, string? portName) => policies
        .SelectMany(policy => policy.Spec.Mappings(isIngress ? "ingress" : "egress").Select(rule => (Policy: policy, Rule: rule)))
        .Select(one => Least(Peers(one.Policy, one.Rule[isIngress ? "from" : "to"], other), Ports(one.Rule, port, portName, "TCP")))
        .DefaultIfEmpty(SelectorMatch.No)
        .Max();

    /// <summary>Whether the cluster's DNS can be asked, which is in pods of another namespace.</summary>
    public static SelectorMatch AllowsDns(List<Resource> policies) => policies
        .SelectMany(policy => policy.Spec.Mappings("egress"))
        .Where(rule => Ports(rule, 53, null, "UDP") != SelectorMatch.No)
        .Select(rule => rule["to"] is not YamlSequence { Items.IsEmpty: false } peers ? SelectorMatch.Yes
            : peers.Items.OfType<YamlMapping>().All(peer => peer["namespaceSelector"] is null && peer["ipBlock"] is null) ? SelectorMatch.No
            : SelectorMatch.Unknown)
        .DefaultIfEmpty(SelectorMatch.No)
        .Max();

    /// <summary>A policy is for ingress unless its types say otherwise, and for egress where it has rules of it (NetworkPolicySpec.policyTypes).</summary>
    private static bool Applies(YamlMapping spec, bool isIngress) => spec["policyTypes"] is YamlSequence { Items.IsEmpty: false } types
        ? types.Items.OfType<YamlScalar>().Any(type => type.Value == (isIngress ? "Ingress" : "Egress"))
        : isIngress || spec["egress"] is YamlSequence { Items.IsEmpty: false };

    private SelectorMatch Peers(Resource policy, YamlNode? written, Workload other) => written is not YamlSequence { Items.IsEmpty: false } peers
        ? SelectorMatch.Yes
        : peers.Items.OfType<YamlMapping>().Select(peer => Peer(policy, peer, other)).DefaultIfEmpty(SelectorMatch.No).Max();

    private SelectorMatch Peer(Resource policy, YamlMapping peer, Workload other)
    {
        // A pod has an address, and which one nobody knows before it runs.
        if (peer["ipBlock"] is not null)
        {
            return SelectorMatch.Unknown;
        }

        var space = peer["namespaceSelector"] is { } spaces ? Space(LabelSelector.Read(spaces), SpaceOf(other))
            : SpaceOf(policy) == SpaceOf(other) ? SelectorMatch.Yes
            : SelectorMatch.No;
        var pods = peer["podSelector"] is { } selector ? LabelSelector.Read(selector)?.Matches(other.Template.Labels) ?? SelectorMatch.Yes : SelectorMatch.Yes;
        return Least(space, pods);
    }

    /// <summary>Whether a namespace is selected: it has its own name as a label, and others where it is among the files.</summary>
    private SelectorMatch Space(LabelSelector? selector, string space)
    {
        if (selector is null || selector.IsEmpty)
        {
            return SelectorMatch.Yes;
        }

        var labels = set.Resources.OfType<Namespace>().FirstOrDefault(one => one.Name == space)?.Metadata.Labels;
        var pairs = selector.MatchLabels.Labels.Select(pair => pair.Key == NamespaceName
            ? pair.Value == space ? SelectorMatch.Yes : SelectorMatch.No
            : labels is null ? SelectorMatch.Unknown
            : labels.Find(pair.Key) is { } label && label.Value == pair.Value ? SelectorMatch.Yes
            : SelectorMatch.No);
        var requirements = selector.MatchExpressions
            .Select(requirement => labels is null || requirement.Key.Or("") == NamespaceName ? SelectorMatch.Unknown : requirement.Matches(labels));
        return pairs.Concat(requirements).Min();
    }

    private static SelectorMatch Ports(YamlMapping rule, long? port, string? portName, string protocol) =>
        rule["ports"] is not YamlSequence { Items.IsEmpty: false } ports
        ? SelectorMatch.Yes
        : ports.Items.OfType<YamlMapping>().Select(one => Port(one, port, portName, protocol)).DefaultIfEmpty(SelectorMatch.No).Max();

    private static SelectorMatch Port(YamlMapping written, long? port, string? portName, string protocol)
    {
        if (written.String("protocol").Or("TCP") != protocol)
        {
            return SelectorMatch.No;
        }

        var named = written.IntegerOrString("port");
        if (named.IsAbsent)
        {
            return SelectorMatch.Yes;
        }

        if (!named.IsKnown || (named.Value.Number is not null && port is null))
        {
            return SelectorMatch.Unknown;
        }

        var last = written.Integer("endPort");
        return named.Value.Number is { } first
            ? port >= first && port <= (last.IsKnown ? last.Value : first) ? SelectorMatch.Yes : SelectorMatch.No
            : named.Value.Text == portName ? SelectorMatch.Yes : SelectorMatch.No;
    }

    private string SpaceOf(Resource resource) => set.NamespaceOf(resource).Name;

    private static SelectorMatch Least(SelectorMatch one, SelectorMatch other) => one < other ? one : other;
}
