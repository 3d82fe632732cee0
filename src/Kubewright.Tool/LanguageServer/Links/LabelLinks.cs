using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>From the labels of selectors to those of the pods that are selected.</summary>
internal static class LabelLinks
{
    public static IEnumerable<Link> Of(ManifestGraph graph, Resource resource)
    {
        var links = resource switch
        {
            Service service => Pairs(service.Selector.Pairs, graph.EndpointsOf(service).Matches.Select(match => match.Workload)),
            Workload { Selector: { } own } workload => Pairs(own.MatchLabels, [workload]),
            _ => [],
        };
        return links.Concat(SelectorsOf(resource).SelectMany(selector => Pairs(selector.MatchLabels, SelectedBy(graph, resource, selector))));
    }

    /// <summary>The workloads of an object's namespace whose pods a selector selects.</summary>
    public static IEnumerable<Workload> SelectedBy(ManifestGraph graph, Resource from, LabelSelector selector) =>
        graph.SetOf(from).SeenFrom(from).OfType<Workload>().Where(workload => selector.Matches(workload.Template.Labels) == SelectorMatch.Yes);

    /// <summary>The selectors of policies over pods of their own namespace.</summary>
    public static IEnumerable<LabelSelector> SelectorsOf(Resource resource)
    {
        var nodes = (resource.Type.Group, resource.Kind) switch
        {
            ("policy", "PodDisruptionBudget") => [resource.Spec?["selector"]],
            ("networking.k8s.io", "NetworkPolicy") => [resource.Spec?["podSelector"], .. PeersOf(resource)],
            _ => (IEnumerable<YamlNode?>)[],
        };
        return nodes.Select(LabelSelector.Read).OfType<LabelSelector>();
    }

    // A peer with a namespaceSelector selects pods of other namespaces.
    private static IEnumerable<YamlNode?> PeersOf(Resource policy) =>
        from direction in (string[])["ingress", "egress"]
        from rule in policy.Spec.Mappings(direction)
        from peer in rule.Mappings(direction == "ingress" ? "from" : "to")
        where peer["namespaceSelector"] is null
        select peer["podSelector"];

    private static IEnumerable<Link> Pairs(LabelMap pairs, IEnumerable<Workload> workloads)
    {
        var selected = workloads.ToList();
        foreach (var pair in pairs.Labels)
        {
            var labels = (from workload in selected
                          let label = workload.Template.Labels.Find(pair.Key)
                          where label is { Entry.Value: YamlScalar }
                          select (workload, label)).ToList();
            yield return Link.Of(LinkKind.LabelKey, pair.Entry.Key, labels
                .Select(one => new Declaration(LinkKind.LabelKey, one.label.Entry.Key, one.workload)));
            yield return Link.Of(LinkKind.Label, pair.Entry.Value, labels
                .Select(one => new Declaration(LinkKind.Label, (YamlScalar)one.label.Entry.Value, one.workload)));
        }
    }
}
