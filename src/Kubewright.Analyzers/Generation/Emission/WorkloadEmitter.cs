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
            writer, "Ports", "The ports that the pods listen on, of " + origin, "Port", workload.Ports.Select(port => KeyValuePair.Of(port.Label, port.Number)),
                origin);
        WriteContainers(writer, "Containers", "The containers of " + origin, workload.Containers.Where(container => !container.IsInit), origin);
        WriteContainers(writer, "InitContainers", "The init containers of " + origin, workload.Containers.Where(container => container.IsInit), origin);
        ConstantsEmitter.WritePairs(writer, "Selector", "The labels by which it finds its pods, as a label selector, of " + origin, workload.Selector);
    }

    private static void WriteContainers(CodeWriter writer, string name, string summary, IEnumerable<ContainerModel> containers, string origin)
    {
        var all = containers.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var identifiers = NamePolicy.Identifiers(all.Select(container => container.Name), [name, .. ReservedNames.OfContainer]);
        writer.Summary(summary);
        using (writer.Open("public static class " + name))
        {
            foreach (var container in all)
            {
                var what = "container <c>" + Code.Xml(container.Name) + "</c> of " + origin;
                writer.Summary("What the manifest says of " + what);
                using (writer.Open("public static class " + identifiers[container.Name]))
                {
                    WriteContainer(writer, container, what);
                }
            }
        }
    }

    private static void WriteContainer(CodeWriter writer, ContainerModel container, string what)
    {
        writer.Summary("The name of " + what).Constant("string", "Name", Code.Text(container.Name)).Gap();
        if (container.Image is { } image)
        {
            writer.Summary("The image of " + what).Constant("string", "Image", Code.Text(image)).Gap();
        }

        ConstantsEmitter.WriteNames(writer, "Env", "The names of the environment variables of " + what, "Variable", container.Env, what);
    }
}
