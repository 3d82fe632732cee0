using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes an Ingress that a class describes. The attributes of one name are rules of one Ingress.</summary>
internal sealed class IngressWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);

    /// <summary>The name of the Ingress: its own, or its Service's.</summary>
    public TracedValue NameOf(DescribedAttribute ingress) => ingress.Text("Name") ?? ServiceOf(ingress);

    public void Write(ImmutableArray<DescribedAttribute> ingresses)
    {
        var certificates = ingresses.Where(ingress => ingress.Text("TlsSecret") is not null).ToList();
        json.Object(ingresses[0], () =>
        {
            json.Field("apiVersion", "networking.k8s.io/v1");
            json.Field("kind", "Ingress");
            _metadata.Write(NameOf(ingresses[0]), "Ingress");
            json.Object("spec", () =>
            {
                json.Field("ingressClassName", ingresses.Select(ingress => ingress.Text("IngressClassName")).FirstOrDefault(name => name is not null));
                json.List("tls", certificates, ingress => json.Object(() =>
                {
                    TracedValue[] hosts = ingress.Text("Host") is { } host ? [host] : [];
                    json.Texts("hosts", hosts);
                    json.Field("secretName", ingress.Text("TlsSecret"));
                }));
                json.List("rules", ingresses, WriteRule);
            });
        });
    }

    private void WriteRule(DescribedAttribute ingress) => json.Object(ingress, () =>
    {
        var service = ServiceOf(ingress);
        var ports = described.Services.FirstOrDefault(one => described.NameOf(one).Text == service.Text) is { } own ? described.PortsOf(own) : [];
        var only = ports is [var single] ? single : null;
        json.Field("host", ingress.Text("Host"));
        json.Object("http", () => json.List("paths", [ingress], path => json.Object(() =>
        {
            json.Field("path", path.Text("Path") ?? TracedValue.Unsaid("/"));
            json.Field("pathType", path.Choice("PathType") ?? TracedValue.Unsaid("Prefix"));
            json.Object("backend", () => json.Object("service", () =>
            {
                json.Field("name", service);
                json.Object("port", () => json.Field("name", path.Text("ServicePort") ?? only?.Text("Name")));
            }));
        })));
    });

    /// <summary>The Service of an Ingress: the one it names, or the only one, or the first.</summary>
    private TracedValue ServiceOf(DescribedAttribute ingress) =>
        ingress.Text("Service") ?? (described.Services is [var first, ..] ? described.NameOf(first) : described.Workload.Text("Name")!);
}
