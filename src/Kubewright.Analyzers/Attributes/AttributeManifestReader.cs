using Kubewright.Analyzers.Attributes.Writing;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// Makes the manifest of a class: the workload, its Services, its Ingresses and routes, its account, its policies. What no attribute says is left to
/// Kubernetes.
/// </summary>
internal static class AttributeManifestReader
{
    public static AttributeManifest Read(DescribedClass described)
    {
        var json = new TracedJsonWriter();
        var (workload, services, ingresses) = (new WorkloadWriter(json, described), new ServiceWriter(json, described), new IngressWriter(json, described));
        var routes = new HttpRouteWriter(json, described);
        Action[] objects =
        [
            workload.Write,
            .. described.Services.Select(service => (Action)(() => services.Write(service))),
            .. described.Ingresses.GroupBy(ingress => ingresses.NameOf(ingress).Text).Select(named => (Action)(() => ingresses.Write([.. named]))),
            .. described.Of("Gateway").Take(1).Select(gateway => (Action)(() => new GatewayWriter(json, described).Write(gateway))),
            .. described.Of("HttpRoute").GroupBy(route => routes.NameOf(route).Text).Select(named => (Action)(() => routes.Write([.. named]))),
            .. new AccountWriter(json, described).Objects,
            .. new PolicyWriter(json, described).Objects,
        ];
        json.Object(() =>
        {
            json.Field("apiVersion", "v1");
            json.Field("kind", "List");
            json.List("items", objects, write => write());
        });
        return json.ToManifest();
    }
}
