using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;
using static Kubewright.Tool.LanguageServer.Features.ShownText;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/hover</c>: where what is under the cursor leads, and what the API says of the field.</summary>
internal static class HoverFeature
{
    /// <summary>The targets that are described, at most.</summary>
    private const int Most = 5;

    public static Hover? Of(TextDocumentPositionParams parameters, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return null;
        }

        var offset = document.OffsetOf(parameters.Position);
        var path = CursorPath.At(document.Source.Text, offset);
        var wiring = OfWiring(root, document, path, offset);
        var field = path.Place == CursorPlace.None ? null : FieldText.Of(path);
        var parts = new[] { wiring?.Text, field }.OfType<string>().Where(part => part.Length > 0).ToList();
        var span = wiring?.Span ?? new SourceSpan(document.Source, path.WordStart, path.WordEnd - path.WordStart);
        return parts.Count == 0 ? null : new Hover(new MarkupContent("markdown", string.Join("\n\n---\n\n", parts)), Places.RangeOf(span));
    }

    private static (string Text, SourceSpan Span)? OfWiring(Root root, Document document, CursorPath path, int offset)
    {
        if (root.Links.At(document, offset) is { } link)
        {
            return (OfLink(root, link), link.Source);
        }

        if (!document.IsManifest || document.Manifest.Resources.FirstOrDefault(resource => resource.Node.Span.Touches(offset)) is not { } resource)
        {
            return null;
        }

        if (resource.Metadata.Name.Entry is { } name && (name.Value.Span.Touches(offset) || name.Key.Span.Touches(offset)))
        {
            return (ObjectSummary.Of(root.Graph, resource), name.Value.Span);
        }

        return resource switch
        {
            Service service => OfService(root, service, offset),
            Workload workload => OfPort(root, workload, offset),
            _ => null,
        };
    }

    private static string OfLink(Root root, Link link)
    {
        var lines = link.Targets.Take(Most).Select(target => link.Kind switch
        {
            LinkKind.Label or LinkKind.LabelKey => "- " + ObjectSummary.NameOf(target.Resource) + " · " + Code(target.Resource.File.Path),
            LinkKind.ContainerPort => PortText(target),
            LinkKind.ServicePort => ServicePortText(root.Graph, target),
            LinkKind.Key => KeyText(root, target),
            LinkKind.Volume => $"volume {Code(target.Name.Value)} of {ObjectSummary.NameOf(target.Resource)}",
            _ => ObjectSummary.Of(root.Graph, target.Resource),
        });
        var head = link.Kind is LinkKind.Label or LinkKind.LabelKey ? "selects pods of\n\n" : "";
        var more = link.Targets.Length > Most ? $"\n\nand {link.Targets.Length - Most} more" : "";
        return head + string.Join(link.Kind is LinkKind.Label or LinkKind.LabelKey ? "\n" : "\n\n", lines.Distinct()) + more;
    }

    private static string PortText(Declaration target)
    {
        var workload = (Workload)target.Resource;
        var found = workload.Template.AllContainers.SelectMany(container => container.Ports.Select(port => (container, port)))
            .FirstOrDefault(one => one.port.Node.Span.Start <= target.Name.Span.Start && target.Name.Span.End <= one.port.Node.Span.End);
        return found.port is null
            ? ObjectSummary.NameOf(workload)
            : $"port {found.port.Number}{(found.port.Name.IsKnown ? $" ({Code(found.port.Name.Value)})" : "")}"
                + $" of {(found.container.IsInit ? "init container" : "container")} {Code(found.container.Name.Or("?"))} in {ObjectSummary.NameOf(workload)}";
    }

    private static string ServicePortText(ManifestGraph graph, Declaration target)
    {
        var service = (Service)target.Resource;
        var index = service.Ports.ToList().FindIndex(port => port.Node.Span.Start <= target.Name.Span.Start && target.Name.Span.End <= port.Node.Span.End);
        return index < 0
            ? ObjectSummary.NameOf(service)
            : $"{Code(service.Ports[index].ToString())} of {ObjectSummary.NameOf(service)}\n\n" + Leads(graph, service, index);
    }

    private static string KeyText(Root root, Declaration target)
    {
        var head = $"key {Code(target.Name.Value)} of {ObjectSummary.NameOf(target.Resource)}";
        return target.Resource.Kind == "ConfigMap"
            && root.Find(target.Name.Span.File) is { } document
            && target.Resource.Node.Mapping("data")?.Find(target.Name.JsonKey)?.Value is YamlScalar value
            ? head + ": " + Code(ValueOf(document, value))
            : head;
    }

    private static (string Text, SourceSpan Span)? OfService(Root root, Service service, int offset)
    {
        if (service.Spec?.Find("selector") is { } selector && selector.Key.Span.Touches(offset))
        {
            return (string.Join('\n', ObjectSummary.OfService(root.Graph, service)), selector.Key.Span);
        }

        var index = service.Ports.ToList().FindIndex(port => port.Node.Span.Touches(offset));
        return index < 0 ? null : (Leads(root.Graph, service, index), service.Ports[index].Node.Span.FirstLine);
    }

    private static string Leads(ManifestGraph graph, Service service, int port)
    {
        var matches = graph.EndpointsOf(service).Matches;
        return matches.IsEmpty
            ? string.Join('\n', ObjectSummary.OfService(graph, service))
            : string.Join('\n', matches.Where(match => port < match.Ports.Length).Take(Most)
                .Select(match => $"- {ObjectSummary.PortLine(match.Ports[port])} in {ObjectSummary.NameOf(match.Workload)}"));
    }

    /// <summary>Of a container's port: which Services lead to it and who probes it.</summary>
    private static (string Text, SourceSpan Span)? OfPort(Root root, Workload workload, int offset)
    {
        var (container, port) = workload.Template.AllContainers
            .SelectMany(container => container.Ports.Select(port => (container, port)))
            .FirstOrDefault(one => one.port.Node.Span.Touches(offset));
        if (port is null)
        {
            return null;
        }

        var lines = (from service in ObjectSummary.ServicesOf(root.Graph, workload)
                     from match in root.Graph.EndpointsOf(service).Matches
                     where ReferenceEquals(match.Workload, workload)
                     from resolution in match.Ports
                     where ReferenceEquals(resolution.ContainerPort, port)
                     select $"- reached by {Code(resolution.ServicePort.ToString())} of {ObjectSummary.NameOf(service)}").ToList();
        lines.AddRange(from probe in container.Probes
                       where probe.Port is { IsKnown: true, Value: var asked }
                           && (asked.Number is { } number ? port.Number.Or(-1) == number : asked.Text == port.Name.Or(""))
                       select $"- probed by {Code(probe.Name)}");
        return lines.Count == 0 ? null : (string.Join('\n', lines), port.Node.Span.FirstLine);
    }
}
