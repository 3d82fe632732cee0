using Kubewright.Analyzers.Attributes.Writing;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// Makes the manifest of a class, a List: the workload, its Services, its Ingresses and routes, its account, its policies. What no attribute says is left
/// to Kubernetes.
/// </summary>
internal static class AttributeManifestReader
{
    public static YamlMapping Read(DescribedClass described, AttributeText text, SourceFile file)
    {
        var nodes = new NodeWriter(text, file);
        var (workload, services, ingresses) = (new WorkloadWriter(nodes, described), new ServiceWriter(nodes, described), new IngressWriter(nodes, described));
        var routes = new HttpRouteWriter(nodes, described);
        Action[] objects =
        [
            workload.Write,
            .. described.Services.Select(service => (Action)(() => services.Write(service))),
            .. described.Ingresses.GroupBy(ingress => ingresses.NameOf(ingress).Text).Select(named => (Action)(() => ingresses.Write([.. named]))),
            .. described.Of("Gateway").Take(1).Select(gateway => (Action)(() => new GatewayWriter(nodes, described).Write(gateway))),
            .. described.Of("HttpRoute").GroupBy(route => routes.NameOf(route).Text).Select(named => (Action)(() => routes.Write([.. named]))),
            .. new AccountWriter(nodes, described).Objects,
            .. new PolicyWriter(nodes, described).Objects,
        ];
        nodes.Object(() =>
        {
            nodes.Field("apiVersion", "v1");
            nodes.Field("kind", "List");
            nodes.List("items", objects, write => write());
        });
        return nodes.Root!;
    }
}
