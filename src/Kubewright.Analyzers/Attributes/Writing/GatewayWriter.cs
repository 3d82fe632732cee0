namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a Gateway that a class describes, with one listener.</summary>
internal sealed class GatewayWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);

    public void Write(DescribedAttribute gateway) => nodes.Object(gateway, () =>
    {
        var certificate = gateway.Text("TlsSecret");
        nodes.Field("apiVersion", "gateway.networking.k8s.io/v1");
        nodes.Field("kind", "Gateway");
        _metadata.Write(described.NameOf(gateway), "Gateway");
        nodes.Object("spec", () =>
        {
            nodes.Field("gatewayClassName", gateway.AnyText("GatewayClass"));
            nodes.List("listeners", [gateway], listener => nodes.Object(() =>
            {
                nodes.Field("name", certificate is null ? "http" : "https");
                nodes.Field("hostname", listener.Text("Hostname"));
                nodes.Field("port", listener.Number("Port") ?? DescribedValue.UnsaidNumber(certificate is null ? "80" : "443"));
                nodes.Field("protocol", certificate is null ? "HTTP" : "HTTPS");
                if (certificate is not null)
                {
                    nodes.Object("tls", () => nodes.List("certificateRefs", [certificate], secret => nodes.Object(() => nodes.Field("name", secret))));
                }
            }));
        });
    });
}
