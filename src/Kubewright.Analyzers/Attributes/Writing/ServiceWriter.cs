namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a Service that a class describes.</summary>
internal sealed class ServiceWriter(TracedJsonWriter json, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(json, described);

    public void Write(DescribedAttribute service)
    {
        var type = service.Choice("Type")?.Text ?? "ClusterIP";
        json.Object(service, () =>
        {
            json.Field("apiVersion", "v1");
            json.Field("kind", "Service");
            _metadata.Write(described.NameOf(service), "Service");
            json.Object("spec", () =>
            {
                if (type is "NodePort" or "LoadBalancer" or "ExternalName")
                {
                    json.Field("type", service.Choice("Type"));
                }

                if (type == "Headless")
                {
                    json.Field("clusterIP", "None");
                }

                json.Field("externalName", service.Text("ExternalName"));
                if (type != "ExternalName")
                {
                    json.Map("selector", _metadata.Selector());
                }

                json.List("ports", described.PortsOf(service), WriteServicePort);
                json.Field("externalTrafficPolicy", service.Choice("ExternalTrafficPolicy"));
                json.Field("sessionAffinity", service.Choice("SessionAffinity"));
                json.Field("loadBalancerClass", service.Text("LoadBalancerClass"));
                json.Texts("loadBalancerSourceRanges", service.Texts("LoadBalancerSourceRanges"));
                json.Flag("publishNotReadyAddresses", service.Flag("PublishNotReadyAddresses"));
            });
        });
    }

    private void WriteServicePort(DescribedAttribute port)
    {
        var sameName = described.Ports.FirstOrDefault(one => one.Text("Name")?.Text == port.Text("Name")?.Text);
        var sameNumber = described.Ports.FirstOrDefault(one => one.Number("Number")?.Text == port.Number("Port")?.Text);
        var only = described.Ports.ToList() is [var single] && single.Choice("Protocol")?.Text == port.Choice("Protocol")?.Text ? single : null;
        json.Object(port, () =>
        {
            json.Field("name", port.Text("Name"));
            json.Field("port", port.Number("Port"));
            json.Field("targetPort", port.Text("TargetPort") ?? port.Number("TargetPortNumber") ?? sameName?.Text("Name") ?? (sameNumber ?? only)?.Text("Name")
                ?? only?.Number("Number"));
            json.Field("nodePort", port.Number("NodePort"));
            json.Field("protocol", port.Choice("Protocol"));
            json.Field("appProtocol", port.Text("AppProtocol"));
        });
    }
}
