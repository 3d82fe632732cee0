using System.Text.Json;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>
/// <c>textDocument/codeLens</c>: above each Service what it selects, above each workload what selects it, above what is named elsewhere how often.
/// </summary>
internal static class CodeLenses
{
    public static CodeLens[] Of(TextDocumentParams parameters, Snapshot snapshot, Session session)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document) || !document.IsManifest)
        {
            return [];
        }

        var lenses = new List<CodeLens>();
        foreach (var resource in document.Manifest.Resources.Where(resource => !resource.Document.IsMixture && resource.Name is not null))
        {
            var range = Places.RangeOf(resource.Node.HeadSpan.File == document.Source ? resource.Node.HeadSpan : resource.HeadSpan);
            if (TitleOf(root.Graph, resource) is { } title)
            {
                lenses.Add(new CodeLens(range, Command(session, document, range, title, TargetsOf(root, resource))));
            }

            var uses = Declarations.OfName(resource) is { } name ? root.Links.UsesOf(name.Name) : [];
            if (uses.Count > 0)
            {
                var places = uses.Select(use => root.Find(use.Source.File)?.LocationOf(use.Source)).OfType<Location>();
                lenses.Add(new CodeLens(range, Command(session, document, range, "named in " + Plural.Of(uses.Count, "place"), places)));
            }
        }

        return [.. lenses];
    }

    private static string? TitleOf(ManifestGraph graph, Resource resource)
    {
        if (resource is Workload workload)
        {
            var services = ObjectSummary.ServicesOf(graph, workload).Select(service => service.Name).ToList();
            return services.Count == 0 ? null : VisibleText.OfLine("selected by " + string.Join(", ", services), 100);
        }

        if (resource is not Service { Selector.IsEmpty: false } selecting || selecting.ServiceType == ServiceType.ExternalName)
        {
            return null;
        }

        var matches = graph.EndpointsOf(selecting).Matches;
        return VisibleText.OfLine(matches.IsEmpty ? "selects no pod" : "selects " + string.Join(", ", matches.Select(Text)), 100);
    }

    private static string Text(WorkloadMatch match) =>
        $"{match.Workload.Kind} {match.Workload.Name}" + (match.Ports.IsEmpty ? "" : " (" + string.Join(", ", match.Ports.Select(Text)) + ")");

    private static string Text(PortResolution port) =>
        $"{(port.ServicePort.Port.IsKnown ? port.ServicePort.Port.ToString() : "?")} → {(port.Outcome == PortOutcome.Resolved ? $"{port.Number}" : "?")}";

    private static IEnumerable<Location> TargetsOf(Root root, Resource resource)
    {
        var others = resource is Service service
            ? root.Graph.EndpointsOf(service).Matches.Select(match => (Resource)match.Workload)
            : ObjectSummary.ServicesOf(root.Graph, (Workload)resource);
        return others.Select(other => root.Find(other.File)?.LocationOf(other.HeadSpan)).OfType<Location>();
    }

    /// <summary>What a click does: editors have no command of the protocol for that, so that a client says whether it has one of ours.</summary>
    private static Command Command(Session session, Document document, TextRange range, string title, IEnumerable<Location> places) =>
        session.Settings.ShowReferences != true
            ? new Command(title, "")
            : new Command(
                title,
                "kubewright.showReferences",
                [
                    JsonSerializer.SerializeToElement(document.Uri, ProtocolJson.Default.String),
                    JsonSerializer.SerializeToElement(range.Start, ProtocolJson.Default.Position),
                    JsonSerializer.SerializeToElement(places.ToArray(), ProtocolJson.Default.LocationArray),
                ]);
}
