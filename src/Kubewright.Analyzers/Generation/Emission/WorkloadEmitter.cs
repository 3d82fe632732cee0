using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes what a workload runs.</summary>
internal static class WorkloadEmitter
{
    public static void Write(CodeWriter writer, PlannedObject planned, WorkloadModel workload)
    {
        var origin = ObjectEmitter.Origin(planned);
        if (workload.ServiceName is { } service)
        {
            writer.Summary("The Service that gives host names to the pods of " + origin).Constant("string", "ServiceName", Code.Text(service)).Gap();
            ServiceEmitter.WritePodHost(writer, planned.Object.Name, service, "The host name of a pod of " + origin);
        }

        ConstantsEmitter.WriteNumbers(
            writer, "Ports", "The ports that the pods listen on, of " + origin, workload.Ports.Select(port => KeyValuePair.Of(port.Label, port.Number)));
        WriteContainers(writer, "Containers", "The containers of " + origin, workload.Containers.Where(container => !container.IsInit));
        WriteContainers(writer, "InitContainers", "The init containers of " + origin, workload.Containers.Where(container => container.IsInit));
        ConstantsEmitter.WritePairs(writer, "PodLabels", "The labels of the pods of " + origin, workload.PodLabels);
    }

    private static void WriteContainers(CodeWriter writer, string name, string summary, IEnumerable<ContainerModel> containers)
    {
        var all = containers.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var identifiers = NamePolicy.Identifiers(
            all.Select(container => container.Name), name, "Name", "Image", "Ports", "Env");
        writer.Summary(summary);
        using (writer.Open("public static class " + name))
        {
            foreach (var container in all)
            {
                writer.Summary("Container <c>" + Code.Xml(container.Name) + "</c>");
                using (writer.Open("public static class " + identifiers[container.Name]))
                {
                    WriteContainer(writer, container);
                }
            }
        }
    }

    private static void WriteContainer(CodeWriter writer, ContainerModel container)
    {
        writer.Summary("Its name.").Constant("string", "Name", Code.Text(container.Name)).Gap();
        if (container.Image is { } image)
        {
            writer.Summary("Its image.").Constant("string", "Image", Code.Text(image)).Gap();
        }

        ConstantsEmitter.WriteNumbers(
            writer, "Ports", "The ports that it declares.", container.Ports.Select(port => KeyValuePair.Of(port.Label, port.Number)));
        ConstantsEmitter.WritePairs(
            writer, "Env", "The names of its environment variables.", container.Env.Select(name => new NamedValue(name, name)).ToEquatableArray());
    }
}
