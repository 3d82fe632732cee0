using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.Pictures;

/// <summary>What the objects of a set lead to: Services to workloads, routes to Services, pods to what they read, policies to pods.</summary>
internal sealed class PictureLinks(ManifestGraph graph, ManifestSet set)
{
    public IEnumerable<PictureLink> Of(Resource resource) => resource switch
    {
        Service service => OfService(service),
        Ingress ingress => ingress.Backends
            .Where(backend => backend.ServiceName.IsKnown)
            .Select(backend => To(ingress, "", "Service", backend.ServiceName, backend.PortName.IsKnown ? backend.PortName.Value : Number(backend.PortNumber))),
        GatewayRoute route => route.Backends
            .Where(backend => backend.ServiceName.IsKnown)
            .Select(backend => To(route, "", "Service", backend.ServiceName, Number(backend.Port), backend.Namespace.IsKnown ? backend.Namespace.Value : null)),
        Workload workload => OfPods(workload),
        HorizontalPodAutoscaler => OfScale(resource),
        { Kind: "NetworkPolicy" or "PodDisruptionBudget" } => OfPolicy(resource),
        _ => [],
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

    /// <summary>What pods read and mount: core/v1 EnvVarSource, EnvFromSource, VolumeSource.</summary>
    private IEnumerable<PictureLink> OfPods(Workload workload)
    {
        if (workload.Template.Spec is not { } spec)
        {
            return [];
        }

        var variables = workload.Template.AllContainers.SelectMany(container =>
            container.Node.Mappings("envFrom").SelectMany(source => Sources(source, "configMapRef", "secretRef", "name", "variables"))
                .Concat(container.Node.Mappings("env").Select(variable => variable["valueFrom"]).OfType<YamlMapping>()
                    .SelectMany(source => Sources(source, "configMapKeyRef", "secretKeyRef", "name", "variables"))));
        var volumes = spec.Mappings("volumes").SelectMany(volume => Sources(volume, "configMap", "secret", "secretName", "volume")
            .Concat(volume["persistentVolumeClaim"] is YamlMapping claim ? [("PersistentVolumeClaim", claim.String("claimName"), "volume")] : []));
        return variables.Concat(volumes)
            .Where(source => source.Name.IsKnown)
            .DistinctBy(source => (source.Kind, source.Name.Value))
            .Select(source => To(workload, "", source.Kind, source.Name, source.How));
    }

    private static IEnumerable<(string Kind, Field<string> Name, string How)> Sources(YamlMapping node, string configMap, string secret, string nameOfSecret,
        string how)
    {
        if (node[configMap] is YamlMapping settings)
        {
            yield return ("ConfigMap", settings.String("name"), how);
        }

        if (node[secret] is YamlMapping secrets)
        {
            yield return ("Secret", secrets.String(nameOfSecret), how);
        }
    }

    private IEnumerable<PictureLink> OfScale(Resource resource)
    {
        if (resource.Spec?["scaleTargetRef"] is YamlMapping target && target.String("kind") is { IsKnown: true } kind
            && target.String("name") is { IsKnown: true } name)
        {
            yield return To(resource, GroupVersionKind.Parse(target.String("apiVersion").Or("apps/v1"), kind.Value).Group, kind.Value, name, "scales");
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

    private PictureLink To(Resource from, string group, string kind, Field<string> name, string label, string? space = null)
    {
        var own = set.NamespaceOf(from);
        var found = set.Find(from, group, kind, space ?? own.Name, name.Value).FirstOrDefault();
        return new PictureLink(from, found, kind, name.Value, space ?? (own.IsStated ? own.Name : ""), label, name.Span);
    }

    private static string Number(Field<long> port) => port.IsKnown ? port.ToString() : "";
}
