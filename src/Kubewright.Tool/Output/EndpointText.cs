using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Tool.Output;

/// <summary>Where the Services lead, as a table for a person to read: one line for each port of each Service.</summary>
internal sealed class EndpointText
{
    private readonly ManifestGraph _graph;
    private readonly TextTable _table;
    private readonly bool _hasEnvironments;

    private EndpointText(ManifestGraph graph)
    {
        _graph = graph;
        _hasEnvironments = graph.Environments.Any();
        _table = new TextTable([.. _hasEnvironments ? ["ENVIRONMENT"] : Array.Empty<string>(), "NAMESPACE", "SERVICE", "TYPE", "PORT", "ENDPOINTS"]);
        foreach (var endpoints in graph.EndpointTables)
        {
            Add(endpoints);
        }
    }

    public static void Write(ManifestGraph graph, Terminal terminal)
    {
        var table = new EndpointText(graph)._table;
        if (table.IsEmpty)
        {
            terminal.WriteLine("No Services.");
        }
        else
        {
            table.Write(terminal);
        }
    }

    private void Add(ServiceEndpoints endpoints)
    {
        var (service, matches) = (endpoints.Service, endpoints.Matches);
        var set = _graph.SetOf(service);
        var why = matches.IsEmpty ? WhyNone(set, service) : null;
        for (var i = 0; i < Math.Max(1, service.Ports.Length); i++)
        {
            var reached = string.Join(", ", matches.Select(match => Reached(match, i)));
            _table.Add(
            [
                .. _hasEnvironments ? [i > 0 ? "" : set.Environment?.Name ?? "-"] : Array.Empty<string>(),
                i > 0 ? "" : set.NamespaceOf(service).Name,
                i > 0 ? "" : service.Name ?? "",
                i > 0 ? "" : TypeOf(service),
                i < service.Ports.Length ? PortOf(service.Ports[i]) : "-",
                why ?? reached,
            ]);
        }
    }

    private static string TypeOf(Service service) =>
        service.IsHeadless ? "headless" : service.ServiceType?.ToString() ?? service.TypeField.Or("?");

    // As kubectl get services writes them, with the name before it.
    private static string PortOf(ServicePort port)
    {
        var number = port.Port.IsKnown ? $"{port.Port.Value}" : "?";
        var nodePort = port.NodePort.IsKnown ? $":{port.NodePort.Value}" : "";
        var name = port.Name.Or("") is { Length: > 0 } written ? written + " " : "";
        return $"{name}{number}{nodePort}/{port.EffectiveProtocol ?? "?"}";
    }

    private static string NameOf(Workload workload) => $"{workload.Kind}/{workload.Name ?? "?"}";

    private static string Reached(WorkloadMatch match, int port)
    {
        var workload = NameOf(match.Workload);
        var notes = new List<string>();
        if (port < match.Ports.Length)
        {
            var resolution = match.Ports[port];
            workload += resolution.Outcome == PortOutcome.Resolved ? $":{resolution.Number}" : "";
            if (resolution.Outcome != PortOutcome.Resolved)
            {
                notes.Add(resolution.Outcome == PortOutcome.NameNotFound ? $"no port '{resolution.ServicePort.EffectiveTargetPort}'" : "port not known");
            }
        }

        if (match.Certainty == SelectorMatch.Unknown)
        {
            notes.Add("perhaps");
        }

        if (match.OnlySomePods)
        {
            notes.Add("some of its pods");
        }

        if (match.Workload.Replicas == 0)
        {
            notes.Add("0 replicas");
        }

        return workload + (notes.Count > 0 ? $" ({string.Join(", ", notes)})" : "");
    }

    private string WhyNone(ManifestSet set, Service service)
    {
        if (service.ServiceType == ServiceType.ExternalName)
        {
            return $"(an alias of {service.Spec.String("externalName").Or("?")})";
        }

        if (service.Selector.IsEmpty)
        {
            return HasOwnEndpoints(set, service) ? "(no selector: as its Endpoints say)" : "(no endpoints: no selector)";
        }

        return _graph.EndpointsOf(service) switch
        {
            { Matches: [var refused, ..] } => $"(no endpoints: the API server refuses {NameOf(refused.Workload)})",
            { HasHiddenMatches: true } => "(no endpoints here: its pods are in another variant)",
            _ => $"(no endpoints: no pods with {service.Selector.Pairs})",
        };
    }

    private static bool HasOwnEndpoints(ManifestSet set, Service service) => set.Resources.Any(resource =>
        set.NamespaceOf(resource).Name == set.NamespaceOf(service).Name
        && resource switch
        {
            Endpoints => resource.Name == service.Name,
            EndpointSlice slice => slice.ServiceName?.Value == service.Name,
            _ => false,
        });
}
