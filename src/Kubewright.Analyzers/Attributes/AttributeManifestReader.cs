using Kubewright.Analyzers.Attributes.Writing;

namespace Kubewright.Analyzers.Attributes;

/// <summary>Makes the manifest of a class: the workload, its Services, its Ingresses. What no attribute says is left to Kubernetes.</summary>
internal static class AttributeManifestReader
{
    public static AttributeManifest Read(DescribedClass described)
    {
        var json = new TracedJsonWriter();
        var (workload, services, ingresses) = (new WorkloadWriter(json, described), new ServiceWriter(json, described), new IngressWriter(json, described));
        Action[] objects =
        [
            workload.Write,
            .. described.Services.Select(service => (Action)(() => services.Write(service))),
            .. described.Ingresses.GroupBy(ingress => ingresses.NameOf(ingress).Text).Select(named => (Action)(() => ingresses.Write([.. named]))),
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
