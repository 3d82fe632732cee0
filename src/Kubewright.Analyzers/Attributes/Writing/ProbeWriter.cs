namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a probe of a container.</summary>
internal sealed class ProbeWriter(NodeWriter nodes)
{
    public void Write(DescribedAttribute probe, DescribedContainer container)
    {
        var field = probe.Choice("Kind")?.Text switch
        {
            "Liveness" => "livenessProbe",
            "Startup" => "startupProbe",
            _ => "readinessProbe",
        };
        var only = container.Ports is [var single] ? single : null;
        var port = probe.Text("Port") ?? probe.Number("PortNumber") ?? only?.Text("Name") ?? only?.Number("Number");
        nodes.Object(field, probe, () =>
        {
            if (probe.Texts("Command") is { IsEmpty: false } command)
            {
                nodes.Object("exec", () => nodes.Texts("command", command));
            }
            else if (probe.Text("Path") is { } path)
            {
                nodes.Object("httpGet", () =>
                {
                    nodes.Field("path", path);
                    nodes.Field("port", port);
                    nodes.Field("scheme", probe.Choice("Scheme"));
                });
            }
            else if (probe.Flag("Grpc"))
            {
                // Kubernetes takes a number here and no name.
                nodes.Object("grpc",
                    () => nodes.Field("port", probe.Number("PortNumber") ?? NumberOf(probe.Text("Port"), container) ?? only?.Number("Number")));
            }
            else
            {
                nodes.Object("tcpSocket", () => nodes.Field("port", port));
            }

            nodes.Field("initialDelaySeconds", probe.Number("InitialDelaySeconds"));
            nodes.Field("periodSeconds", probe.Number("PeriodSeconds"));
            nodes.Field("timeoutSeconds", probe.Number("TimeoutSeconds"));
            nodes.Field("failureThreshold", probe.Number("FailureThreshold"));
            nodes.Field("successThreshold", probe.Number("SuccessThreshold"));
        });
    }

    private static DescribedValue? NumberOf(DescribedValue? name, DescribedContainer container) =>
        name is null ? null : container.Ports.FirstOrDefault(port => port.Text("Name")?.Text == name.Text)?.Number("Number");
}
