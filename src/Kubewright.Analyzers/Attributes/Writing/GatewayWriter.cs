namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a Gateway that a class describes, with one listener.</summary>
internal sealed class GatewayWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);

    public void Write(DescribedAttribute gateway) => json.Object(gateway, () =>
    {
        var certificate = gateway.Text("TlsSecret");
        json.Field("apiVersion", "gateway.networking.k8s.io/v1");
        json.Field("kind", "Gateway");
        _metadata.Write(described.NameOf(gateway), "Gateway");
        json.Object("spec", () =>
        {
            json.Field("gatewayClassName", gateway.AnyText("GatewayClass"));
            json.List("listeners", [gateway], listener => json.Object(() =>
            {
                json.Field("name", certificate is null ? "http" : "https");
                json.Field("hostname", listener.Text("Hostname"));
                json.Field("port", listener.Number("Port") ?? TracedValue.UnsaidNumber(certificate is null ? "80" : "443"));
                json.Field("protocol", certificate is null ? "HTTP" : "HTTPS");
                if (certificate is not null)
                {
                    json.Object("tls", () => json.List("certificateRefs", [certificate], secret => json.Object(() => json.Field("name", secret))));
                }
            }));
        });
    });
}
