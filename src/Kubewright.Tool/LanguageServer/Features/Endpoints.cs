using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>kubewright/endpoints</c>: the Services of all folders, what they select, and where their ports lead.</summary>
internal static class Endpoints
{
    public static Endpoint[] Of(EndpointsParams parameters, Snapshot snapshot, CancellationToken cancellationToken) =>
    [
        .. from root in snapshot.Roots
           from table in root.Graph.EndpointTables
           where table.Service.Name is not null
           let lines = table.Matches.Select(match => Workload(root, match)).OfType<Endpoint>()
           let detail = $"{root.Graph.SetOf(table.Service).NamespaceOf(table.Service).Name} · {TypeOf(table.Service)}"
           let service = Line(root, table.Service.Name!, table.Matches.IsEmpty ? detail + " · selects no pod" : detail, "service", table.Service.HeadSpan,
               lines)
           where service is not null
           select service,
    ];

    private static Endpoint? Workload(Root root, WorkloadMatch match)
    {
        var ports = match.Ports.Select(port => Port(root, match, port)).OfType<Endpoint>();
        var detail = match.Workload.Replicas is { } replicas ? $"{replicas} replicas" : "";
        return Line(root, $"{match.Workload.Kind} {match.Workload.Name}", detail, "workload", match.Workload.HeadSpan, ports);
    }

    private static Endpoint? Port(Root root, WorkloadMatch match, PortResolution port)
    {
        var declared = port.ContainerPort is { } container ? container.Node.HeadSpan : match.Workload.HeadSpan;
        var text = port.Outcome switch
        {
            PortOutcome.Resolved => $"{port.ServicePort} → {port.Number}",
            PortOutcome.NameNotFound => $"{port.ServicePort} → nowhere",
            _ => $"{port.ServicePort} → not known",
        };
        return Line(root, text, port.Container is { Name.IsKnown: true } named ? named.Name.Value : "", "port", declared, []);
    }

    private static Endpoint? Line(Root root, string text, string detail, string kind, SourceSpan span, IEnumerable<Endpoint> children) =>
        root.Find(span.File) is { } document
            ? new Endpoint(VisibleText.OfLine(text, 100), VisibleText.OfLine(detail, 100), kind, document.Uri, Places.RangeOf(span), [.. children])
            : null;

    private static string TypeOf(Service service) => service.IsHeadless ? "headless" : service.ServiceType?.ToString() ?? "?";
}
