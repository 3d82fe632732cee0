using System.Globalization;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Pictures;

/// <summary>Draws the objects of a graph with what was found in them.</summary>
internal sealed class PictureBuilder
{
    private static readonly string[] ApplicationLabels = ["app.kubernetes.io/part-of", "app.kubernetes.io/name", "app", "k8s-app"];

    private readonly ManifestGraph _graph;
    private readonly ILookup<SourceSpan, Finding> _findings;
    private readonly Dictionary<Resource, string> _ids = [];
    private readonly Dictionary<(string Kind, string Namespace, string Name), string> _absent = [];
    private readonly List<PictureNode> _nodes = [];

    private PictureBuilder(ManifestGraph graph, IEnumerable<Finding> findings)
    {
        _graph = graph;
        _findings = findings.Where(finding => finding.Severity > Severity.Info).Where(finding => finding.Resource is not null)
            .ToLookup(finding => finding.Resource!.HeadSpan);
    }

    /// <param name="graph">The objects.</param>
    /// <param name="findings">What was found in them; information is not shown.</param>
    public static Picture Build(ManifestGraph graph, IEnumerable<Finding> findings) => new PictureBuilder(graph, findings).Build();

    private Picture Build()
    {
        var links = new List<PictureLink>();
        foreach (var set in _graph.Sets)
        {
            var shown = set.Resources.Where(IsShown).ToList();
            foreach (var resource in shown)
            {
                _ids[resource] = Id(_ids.Count);
                _nodes.Add(NodeOf(resource, set));
            }

            var found = new PictureLinks(_graph, set);
            links.AddRange(shown.SelectMany(found.Of));
        }

        var edges = links.Select(EdgeOf).ToList();
        edges.AddRange(Broken(edges));
        return new Picture(
            [.. _nodes],
            [.. edges.GroupBy(edge => (edge.From, edge.To)).Select(group => group.First() with
            {
                Label = string.Join(", ", group.Select(edge => edge.Label).Where(label => label.Length > 0).Distinct()),
                Findings = [.. group.SelectMany(edge => edge.Findings).Distinct()],
            })]);
    }

    /// <summary>What was found in an object; of an environment's what is found there, be it elsewhere as well.</summary>
    private IEnumerable<Finding> FindingsIn(Resource resource) =>
        _graph.SetOf(resource).Environment is { } environment
            ? _findings[resource.HeadSpan].Where(finding => finding.Environments.Contains(environment.Name))
            : _findings[resource.HeadSpan];

    /// <summary>The namespace as far as it is stated, with the environment where there are several.</summary>
    private string PlaceOf(ManifestSet set, ObjectNamespace space)
    {
        var name = space.IsStated ? space.Name : "";
        return set.Environment is not { } environment || _graph.Environments.Skip(1).FirstOrDefault() is null ? name
            : name.Length == 0 ? environment.Name : $"{environment.Name}: {name}";
    }

    /// <summary>What takes part in how requests and settings flow; the rest of a cluster's objects only where something is wrong with it.</summary>
    private bool IsShown(Resource resource) =>
        resource.Name is not null
        && (resource is Service or Workload or Ingress or GatewayRoute or HorizontalPodAutoscaler
            || resource.Kind is "ConfigMap" or "Secret" or "PersistentVolumeClaim" or "NetworkPolicy" or "PodDisruptionBudget" or "Gateway"
            || FindingsIn(resource).Any());

    private PictureNode NodeOf(Resource resource, ManifestSet set)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{resource.File.Path}:{resource.HeadSpan.StartPosition.Line + 1}");
        var space = set.NamespaceOf(resource);
        return new PictureNode(
            _ids[resource], resource.Kind, resource.Name!, PlaceOf(set, space), ApplicationOf(resource), place, [.. LinesOf(resource)],
                [.. FindingsIn(resource)]);
    }

    /// <summary>The application that an object's labels name; a Service belongs to that of the pods that it selects.</summary>
    private string ApplicationOf(Resource resource)
    {
        if (resource is Service selecting && _graph.EndpointsOf(selecting).Matches.FirstOrDefault() is { } match)
        {
            return ApplicationOf(match.Workload);
        }

        var labels = resource switch
        {
            Workload workload => [workload.Metadata.Labels, workload.Template.Labels],
            Service service => new[] { service.Metadata.Labels, service.Selector.Pairs },
            _ => [resource.Metadata.Labels],
        };
        return ApplicationLabels
            .SelectMany(key => labels.Select(map => map.Find(key)))
            .Select(label => label is { IsKnown: true } known ? known.Value ?? "" : "")
            .FirstOrDefault(value => value.Length > 0) ?? "";
    }

    private static IEnumerable<string> LinesOf(Resource resource) => resource switch
    {
        Workload workload => workload.Template.Containers.Select(container => $"{container.Name.Or("?")}: "
            + (container.Ports.IsEmpty ? "no ports"
                : string.Join(", ", container.Ports.Select(port => port.Name.IsKnown ? $"{port.Name.Value} {port.Number}" : $"{port.Number}")))),
        _ => [],
    };

    private PictureEdge EdgeOf(PictureLink link)
    {
        var to = link.To is { } target && _ids.TryGetValue(target, out var id) ? id : Absent(link);
        var wrong = link.Written is not { } written ? [] : FindingsIn(link.From).Where(finding => Touches(finding.Span, written));
        return new PictureEdge(_ids[link.From], to, link.Label, [.. wrong]);
    }

    private string Absent(PictureLink link)
    {
        var key = (link.Kind, link.Namespace, link.Name);
        if (!_absent.TryGetValue(key, out var id))
        {
            _absent[key] = id = Id(_ids.Count + _absent.Count + 1_000_000);
            _nodes.Add(new PictureNode(id, link.Kind, link.Name, link.Namespace, "", "", [], []));
        }

        return id;
    }

    /// <summary>What a finding relates without a link, such as a Service to the workload that it meant to select.</summary>
    private List<PictureEdge> Broken(List<PictureEdge> edges)
    {
        var linked = edges.Select(edge => (edge.From, edge.To)).ToHashSet();
        var byFile = _ids.Keys.ToLookup(resource => resource.File);
        var broken = new List<PictureEdge>();
        foreach (var (resource, finding) in _ids.Keys.SelectMany(resource => FindingsIn(resource).Select(finding => (resource, finding))).ToList())
        {
            var from = _ids[resource];
            foreach (var other in finding.Related
                .Select(related => byFile[related.Span.File]
                    .FirstOrDefault(other => Touches(related.Span, other.Node.Span) && _graph.SetOf(other) == _graph.SetOf(resource)))
                .OfType<Resource>())
            {
                var to = _ids[other];
                if (to != from && !linked.Contains((to, from)))
                {
                    broken.Add(new PictureEdge(from, to, linked.Contains((from, to)) ? "" : finding.Id, [finding]));
                }
            }
        }

        return broken;
    }

    private static bool Touches(SourceSpan span, SourceSpan other) => span.File == other.File && span.Start <= other.End && other.Start <= span.End;

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"n{number}");
}
