namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Writes a probe of a container.</summary>
internal sealed class ProbeWriter(TracedJsonWriter json)
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
        json.Object(field, probe, () =>
        {
            if (probe.Texts("Command") is { IsEmpty: false } command)
            {
                json.Object("exec", () => json.Texts("command", command));
            }
            else if (probe.Text("Path") is { } path)
            {
                json.Object("httpGet", () =>
                {
                    json.Field("path", path);
                    json.Field("port", port);
                    json.Field("scheme", probe.Choice("Scheme"));
                });
            }
            else if (probe.Flag("Grpc"))
            {
                // Kubernetes takes a number here and no name.
                json.Object("grpc", () => json.Field("port", probe.Number("PortNumber") ?? NumberOf(probe.Text("Port"), container) ?? only?.Number("Number")));
            }
            else
            {
                json.Object("tcpSocket", () => json.Field("port", port));
            }

            json.Field("initialDelaySeconds", probe.Number("InitialDelaySeconds"));
            json.Field("periodSeconds", probe.Number("PeriodSeconds"));
            json.Field("timeoutSeconds", probe.Number("TimeoutSeconds"));
            json.Field("failureThreshold", probe.Number("FailureThreshold"));
            json.Field("successThreshold", probe.Number("SuccessThreshold"));
        });
    }

    private static TracedValue? NumberOf(TracedValue? name, DescribedContainer container) =>
        name is null ? null : container.Ports.FirstOrDefault(port => port.Text("Name")?.Text == name.Text)?.Number("Number");
}
