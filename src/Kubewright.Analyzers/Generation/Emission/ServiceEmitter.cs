using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes where a Service is reached.</summary>
internal static class ServiceEmitter
{
    public static void Write(CodeWriter writer, PlannedObject planned, ServiceModel service)
    {
        var one = planned.Object;
        var origin = ObjectEmitter.Origin(planned);
        writer.Summary("The host name within the namespace of " + origin).Constant("string", "Host", Code.Text(one.Name)).Gap();
        if (one.Namespace is { } space)
        {
            writer.Summary("The host name within the whole cluster of " + origin).Constant("string", "ClusterHost", Code.Text(one.Name + "." + space)).Gap();
        }

        if (service.ExternalName is { } external)
        {
            writer.Summary("The host elsewhere that this name stands for: " + origin).Constant("string", "ExternalName", Code.Text(external)).Gap();
        }

        ConstantsEmitter.WriteNumbers(
            writer, "Ports", "The ports that clients connect to, of " + origin, "Port", service.Ports.Select(port => KeyValuePair.Of(port.Label, port.Number)),
                origin);
        ConstantsEmitter.WriteNumbers(
            writer,
            "NodePorts",
            "The ports that every node opens for " + origin,
            "Node port",
            service.Ports.Where(port => port.NodePort is not null).Select(port => KeyValuePair.Of(port.Label, port.NodePort!.Value)),
            origin);
        WriteUrls(writer, planned, service, origin);
        if (service.IsHeadless && planned.PodsOf is { } statefulSet)
        {
            WritePodHost(writer, statefulSet, one.Name, "The host name of a pod of StatefulSet <c>" + Code.Xml(statefulSet) + "</c> behind " + origin);
        }

        ConstantsEmitter.WritePairs(writer, "Selector", "The labels of the pods that traffic goes to, as a label selector, of " + origin, service.Selector);
    }

    /// <summary>Writes how the pods of a StatefulSet are reached one by one.</summary>
    public static void WritePodHost(CodeWriter writer, string statefulSet, string service, string summary)
    {
        writer.Summary(summary).Line("/// <param name=\"ordinal\">The number of the pod; the first is 0 unless the StatefulSet says otherwise.</param>")
            .Line("public static string PodHost(int ordinal) => "
                + Code.Text(statefulSet + "-") + " + ordinal.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + " + Code.Text("." + service)
                + ";")
            .Gap();
    }

    private static void WriteUrls(CodeWriter writer, PlannedObject planned, ServiceModel service, string origin)
    {
        var ports = service.Ports.Where(port => port.Scheme is not null).ToList();
        if (ports.Count == 0)
        {
            return;
        }

        var identifiers = NamePolicy.Identifiers(ports.Select(port => port.Label), "Urls");
        writer.Summary("The addresses of the ports that speak HTTP, of " + origin);
        using (writer.Open("public static class Urls"))
        {
            foreach (var port in ports)
            {
                writer.Summary("The address of port <c>" + Code.Xml(port.Label) + "</c> of " + origin)
                    .Constant("string", identifiers[port.Label], Code.Text(UrlOf(planned.Object.Name, port))).Gap();
            }
        }

        writer.Summary("The address of the " + (ports.Count == 1 ? "port" : "first port") + " that speaks HTTP, of " + origin)
            .Line("public static global::System.Uri Uri => new global::System.Uri(Urls." + identifiers[ports[0].Label] + ");")
            .Gap();

        var known = string.Join(", ", ports.Select(port => port.Label));
        writer.Summary("The address of a port that speaks HTTP, by the port's name, of " + origin)
            .Line("/// <param name=\"port\">" + string.Join(", ", ports.Select(port => "<c>" + Code.Xml(port.Label) + "</c>")) + "</param>")
            .Line("/// <exception cref=\"global::System.ArgumentException\">There is no such port, or it does not speak HTTP.</exception>")
            .Line("public static string Url(string port) =>");
        foreach (var port in ports)
        {
            writer.Line("    port == " + Code.Text(port.Label) + " ? Urls." + identifiers[port.Label] + " :");
        }

        writer.Line("    throw new global::System.ArgumentException("
            + Code.Text("Service " + planned.Object.Name + " has no port for HTTP named '") + " + port + " + Code.Text("'. It has: " + known + ".")
            + ", nameof(port));").Gap();
    }

    private static string UrlOf(string host, ServicePortModel port)
    {
        var usual = port.Scheme == "https" ? 443 : 80;
        return port.Scheme + "://" + host + (port.Number == usual ? "" : ":" + Code.Number(port.Number));
    }
}
