using Kubewright.Core.Graph;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Tool.Pictures;

/// <summary>
/// What the objects of a set lead to: Services and policies to workloads, and whatever names an object that takes part in how requests and settings flow.
/// </summary>
internal sealed class PictureLinks(ManifestGraph graph, ManifestSet set)
{
    private static readonly HashSet<string> Others = ["Service", "ConfigMap", "Secret", "PersistentVolumeClaim", "Gateway"];

    public IEnumerable<PictureLink> Of(Resource resource) => (resource switch
    {
        Service service => OfService(service),
        { Kind: "NetworkPolicy" or "PodDisruptionBudget" } => OfPolicy(resource),
        _ => [],
    }).Concat(OfReferences(resource));

    private IEnumerable<PictureLink> OfReferences(Resource resource) => graph.ReferencesIn(set).Of(resource)
        .Where(one => Others.Contains(one.Reference.Kind) || one.Reference.Topic == ReferenceTopic.ScaleTarget)
        .DistinctBy(one => (one.Reference.Kind, one.Reference.Namespace, one.Reference.Name, LabelOf(one.Reference)))
        .Select(one => new PictureLink(
            resource,
            one.Outcome == ReferenceOutcome.Found ? one.Targets.FirstOrDefault(target => target.IsObject)?.By : null,
            one.Reference.Kind,
            one.Reference.Name,
            one.Reference is { IsNamespaceStated: true, Namespace: { } space } ? space : "",
            LabelOf(one.Reference),
            one.Reference.Span));

    private static string LabelOf(Reference reference) => reference switch
    {
        { Sections: [{ Kind: SectionKind.Port, Node: not null } port, ..] } => port.Value.ToString(),
        { Sections: [{ Kind: SectionKind.Listener } listener, ..] } => listener.Value.ToString(),
        { Topic: ReferenceTopic.IngressService or ReferenceTopic.RouteService } => "",
        { Topic: ReferenceTopic.ScaleTarget } => "scales",
        { Field: "configMapKeyRef" or "secretKeyRef" or "configMapRef" or "secretRef" } => "variables",
        { Field: "the volume" or "claimName" } => "volume",
        _ => reference.Field,
    };

    private IEnumerable<PictureLink> OfService(Service service)
    {
        foreach (var match in graph.EndpointsOf(service).Matches)
        {
            var ports = service.Ports.Select(port => port.TargetPort.IsKnown ? $"{Number(port.Port)} → {port.TargetPort.Value}" : Number(port.Port)).Distinct();
            yield return new PictureLink(
                service, match.Workload, "", "", "", string.Join(", ", ports.Take(3)), service.Ports.Length == 1 ? service.Ports[0].Node.Span : null);
        }
    }

    private IEnumerable<PictureLink> OfPolicy(Resource resource)
    {
        var selector = resource.Spec is { } spec ? LabelSelector.Read(spec[resource.Kind == "NetworkPolicy" ? "podSelector" : "selector"]) : null;
        return selector is null ? [] : set.SeenFrom(resource)
            .OfType<Workload>()
            .Where(workload =>
                set.NamespaceOf(workload).Name == set.NamespaceOf(resource).Name && selector.Matches(workload.Template.Labels) == SelectorMatch.Yes)
            .Select(workload => new PictureLink(resource, workload, "", "", "", resource.Kind == "NetworkPolicy" ? "guards" : "keeps up", null));
    }

    private static string Number(Field<long> port) => port.IsKnown ? port.ToString() : "";
}
