using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes an Ingress that a class describes. The attributes of one name are rules of one Ingress.</summary>
internal sealed class IngressWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);

    /// <summary>The name of the Ingress: its own, or its Service's.</summary>
    public DescribedValue NameOf(DescribedAttribute ingress) => ingress.Text("Name") ?? ServiceOf(ingress);

    public void Write(ImmutableArray<DescribedAttribute> ingresses)
    {
        var certificates = ingresses.Where(ingress => ingress.Text("TlsSecret") is not null).ToList();
        nodes.Object(ingresses[0], () =>
        {
            nodes.Field("apiVersion", "networking.k8s.io/v1");
            nodes.Field("kind", "Ingress");
            _metadata.Write(NameOf(ingresses[0]), "Ingress");
            nodes.Object("spec", () =>
            {
                nodes.Field("ingressClassName", ingresses.Select(ingress => ingress.Text("IngressClassName")).FirstOrDefault(name => name is not null));
                nodes.List("tls", certificates, ingress => nodes.Object(() =>
                {
                    DescribedValue[] hosts = ingress.Text("Host") is { } host ? [host] : [];
                    nodes.Texts("hosts", hosts);
                    nodes.Field("secretName", ingress.Text("TlsSecret"));
                }));
                nodes.List("rules", ingresses, WriteRule);
            });
        });
    }

    private void WriteRule(DescribedAttribute ingress) => nodes.Object(ingress, () =>
    {
        var service = ServiceOf(ingress);
        var ports = described.Services.FirstOrDefault(one => described.NameOf(one).Text == service.Text) is { } own ? described.PortsOf(own) : [];
        var only = ports is [var single] ? single : null;
        nodes.Field("host", ingress.Text("Host"));
        nodes.Object("http", () => nodes.List("paths", [ingress], path => nodes.Object(() =>
        {
            nodes.Field("path", path.Text("Path") ?? DescribedValue.Unsaid("/"));
            nodes.Field("pathType", path.Choice("PathType") ?? DescribedValue.Unsaid("Prefix"));
            nodes.Object("backend", () => nodes.Object("service", () =>
            {
                nodes.Field("name", service);
                nodes.Object("port", () => nodes.Field("name", path.Text("ServicePort") ?? only?.Text("Name")));
            }));
        })));
    });

    /// <summary>The Service of an Ingress: the one it names, or the only one, or the first.</summary>
    private DescribedValue ServiceOf(DescribedAttribute ingress) =>
        ingress.Text("Service") ?? (described.Services is [var first, ..] ? described.NameOf(first) : described.Workload.Text("Name")!);
}
