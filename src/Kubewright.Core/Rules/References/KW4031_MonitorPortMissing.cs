using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.OtherKinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A ServiceMonitor names a port that none of its Services has, or a PodMonitor one that no container has. It is the name that counts, never the number
/// (prometheus-operator Endpoint.port, PodMetricsEndpoint.port).
/// </summary>
internal sealed class KW4031_MonitorPortMissing() : KindRule("monitoring.coreos.com", "ServiceMonitor", "PodMonitor")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4031", "A port that a monitor scrapes is the name of a port", Severity.Warning);

    protected override void Check(Resource resource, RuleContext context)
    {
        var outcome = context.Graph.SelectionIn(context.Set).Of(resource)
            .FirstOrDefault(one => one.Selector.Use is SelectorUse.MonitoredServices or SelectorUse.MonitoredPods);
        if (outcome is not { Kind: SelectorOutcomeKind.Selects or SelectorOutcomeKind.Meant })
        {
            return;
        }

        var ports = outcome.Selected.SelectMany(one => NamesOf(one.Resource)).ToList();
        if (ports.Exists(port => port.IsOpaque))
        {
            return;
        }

        var names = ports.Where(port => port.Or("").Length > 0).Select(port => port.Value).Distinct().ToList();
        foreach (var endpoint in resource.Spec.Mappings(resource.Kind == "ServiceMonitor" ? "endpoints" : "podMetricsEndpoints"))
        {
            var port = endpoint.String("port");
            if (port.Or("").Length > 0 && !names.Contains(port.Value))
            {
                Report(resource, port, names, outcome.Selected[0], context);
            }
        }
    }

    private static void Report(Resource monitor, Field<string> port, List<string> names, Selectable target, RuleContext context)
    {
        var meant = names.Count == 1 ? names[0] : NearestName.Find(names, port.Value);
        var existing = names.Count == 0 ? "have no port with a name" : $"have only {string.Join(", ", names.Select(name => $"'{name}'"))}";
        context.Report(
            port.Span,
            $"{monitor} scrapes port '{port.Value}', but its targets, such as {target}, {existing}" + (meant is null ? "" : $"; did you mean '{meant}'?"),
            related: [new RelatedPlace(target.Resource.HeadSpan, $"{target.Resource} has other ports")],
            fix: meant is null ? null : Fix.ChangeText(port.Entry!.Value, meant, FixSafety.Unsafe));
    }

    private static IEnumerable<Field<string>> NamesOf(Resource resource) => resource switch
    {
        Service service => service.Ports.Select(port => port.Name),
        Workload workload => workload.Template.AllContainers.SelectMany(container => container.Ports).Select(port => port.Name),
        _ => [],
    };
}
