using System.Text.Json;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Tool.Output;

/// <summary>Where the Services lead, as a JSON array of Services with the workloads that each matches.</summary>
internal static class EndpointJson
{
    public static void Write(ManifestGraph graph, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var endpoints in graph.EndpointTables)
        {
            Write(graph.SetOf(endpoints.Service), endpoints, json);
        }

        json.WriteEndArray();
    });

    private static void Write(ManifestSet set, ServiceEndpoints endpoints, Utf8JsonWriter json)
    {
        var service = endpoints.Service;
        json.WriteStartObject();
        json.WriteString("namespace", set.NamespaceOf(service).Name);
        json.WriteString("name", service.Name ?? "");
        if (set.Environment is { } environment)
        {
            json.WriteString("environment", environment.Name);
        }

        json.WriteString("file", service.File.Path);
        json.WriteNumber("line", service.HeadSpan.StartPosition.Line + 1);
        json.WriteString("type", service.ServiceType?.ToString() ?? service.TypeField.Or(""));
        json.WriteBoolean("headless", service.IsHeadless);
        WriteSelector(service.Selector, json);
        json.WriteStartArray("ports");
        foreach (var port in service.Ports)
        {
            Write(port, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("matches");
        foreach (var match in endpoints.Matches)
        {
            Write(set, match, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSelector(EqualitySelector selector, Utf8JsonWriter json)
    {
        if (selector.IsEmpty)
        {
            json.WriteNull("selector");
            return;
        }

        json.WriteStartObject("selector");
        foreach (var pair in selector.Pairs.Labels)
        {
            json.WriteString(pair.Key, pair.Value);
        }

        json.WriteEndObject();
    }

    private static void Write(ServicePort port, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", port.Name.Or(""));
        WriteNumber("port", port.Port, json);
        json.WriteString("protocol", port.EffectiveProtocol);
        switch (port.EffectiveTargetPort)
        {
            case { Number: { } number }:
                json.WriteNumber("targetPort", number);
                break;
            case var target:
                json.WriteString("targetPort", target?.Text);
                break;
        }

        if (!port.NodePort.IsAbsent)
        {
            WriteNumber("nodePort", port.NodePort, json);
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(string name, Field<long> field, Utf8JsonWriter json)
    {
        if (field.IsKnown)
        {
            json.WriteNumber(name, field.Value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(ManifestSet set, WorkloadMatch match, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", match.Workload.Kind);
        json.WriteString("name", match.Workload.Name ?? "");
        json.WriteString("namespace", set.NamespaceOf(match.Workload).Name);
        json.WriteString("file", match.Workload.File.Path);
        json.WriteNumber("line", match.Workload.HeadSpan.StartPosition.Line + 1);
        if (match.Workload.Replicas is { } replicas)
        {
            json.WriteNumber("replicas", replicas);
        }

        if (match.ViaControllerLabels)
        {
            json.WriteBoolean("viaControllerLabels", true);
        }

        if (match.OnlySomePods)
        {
            json.WriteBoolean("onlySomePods", true);
        }

        json.WriteStartArray("ports");
        for (var i = 0; i < match.Ports.Length; i++)
        {
            var port = match.Ports[i];
            json.WriteStartObject();
            json.WriteNumber("servicePort", i);
            if (port.Number is { } number)
            {
                json.WriteNumber("resolved", number);
            }
            else
            {
                json.WriteNull("resolved");
            }

            json.WriteBoolean("declared", port.ContainerPort is not null);
            json.WriteString("container", port.Container?.Name.Or(""));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
