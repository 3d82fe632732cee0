namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a Service that a class describes.</summary>
internal sealed class ServiceWriter(NodeWriter nodes, DescribedClass described)
{
    private readonly MetadataWriter _metadata = new(nodes, described);

    public void Write(DescribedAttribute service)
    {
        var type = service.Choice("Type")?.Text ?? "ClusterIP";
        nodes.Object(service, () =>
        {
            nodes.Field("apiVersion", "v1");
            nodes.Field("kind", "Service");
            _metadata.Write(described.NameOf(service), "Service");
            nodes.Object("spec", () =>
            {
                if (type is "NodePort" or "LoadBalancer" or "ExternalName")
                {
                    nodes.Field("type", service.Choice("Type"));
                }

                if (type == "Headless")
                {
                    nodes.Field("clusterIP", "None");
                }

                nodes.Field("externalName", service.Text("ExternalName"));
                if (type != "ExternalName")
                {
                    nodes.Map("selector", _metadata.Selector());
                }

                nodes.List("ports", described.PortsOf(service), WriteServicePort);
                nodes.Offer("ports", MissingPort.Of(service, described, nodes));
                nodes.Field("externalTrafficPolicy", service.Choice("ExternalTrafficPolicy"));
                nodes.Field("sessionAffinity", service.Choice("SessionAffinity"));
                nodes.Field("loadBalancerClass", service.Text("LoadBalancerClass"));
                nodes.Texts("loadBalancerSourceRanges", service.Texts("LoadBalancerSourceRanges"));
                nodes.Flag("publishNotReadyAddresses", service.Flag("PublishNotReadyAddresses"));
            });
        });
    }

    private void WriteServicePort(DescribedAttribute port)
    {
        var sameName = described.Ports.FirstOrDefault(one => one.Text("Name")?.Text == port.Text("Name")?.Text);
        var sameNumber = described.Ports.FirstOrDefault(one => one.Number("Number")?.Text == port.Number("Port")?.Text);
        var only = described.Ports.ToList() is [var single] && single.Choice("Protocol")?.Text == port.Choice("Protocol")?.Text ? single : null;
        nodes.Object(port, () =>
        {
            nodes.Field("name", port.Text("Name"));
            nodes.Field("port", port.Number("Port"));
            nodes.Field("targetPort", port.Text("TargetPort") ?? port.Number("TargetPortNumber") ?? sameName?.Text("Name") ?? (sameNumber ?? only)?.Text("Name")
                ?? only?.Number("Number"));
            nodes.Field("nodePort", port.Number("NodePort"));
            nodes.Field("protocol", port.Choice("Protocol"));
            nodes.Field("appProtocol", port.Text("AppProtocol"));
        });
    }
}
