using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>
/// Writes the builder that starts from a manifest: the library's own, with what the manifest names as members. All that builders have in
/// common is in the library; here is one line for each name.
/// </summary>
internal static class BuilderEmitter
{
    private const string Library = "global::Kubewright.";
    private const string Model = "global::Kubewright.Model.";

    /// <summary>Writes the method that starts the builder. Only workloads have a class of their own.</summary>
    public static void WriteFactory(CodeWriter writer, PlannedObject planned, ManifestModel manifest)
    {
        var isWorkload = planned.Object.Workload is not null;
        var type = isWorkload ? planned.Object.Kinds + "." + planned.Class + ".Builder" : Library + manifest.Type;
        writer.Summary("Starts a builder from " + ObjectEmitter.Origin(planned) + " Each call starts anew.");
        writer.Line("public static " + type + " " + planned.Class + "() => new " + type + "(" + (isWorkload ? "" : Parsed(manifest)) + ");");
    }

    public static void Write(CodeWriter writer, PlannedObject planned, WorkloadModel workload, ManifestModel manifest)
    {
        var origin = ObjectEmitter.Origin(planned);
        var ports = workload.Ports;
        writer.Summary("A builder that starts from " + origin + " Its containers, ports and variables are members.");
        using (writer.Open(
            "public sealed class Builder : " + Library + manifest.Type + (ports.Count == 0 ? "" : ", " + Library + "IExposes<Builder.PortList>")))
        {
            writer.Summary("Starts from " + origin);
            writer.Line("public Builder() : base(" + Parsed(manifest) + ") { }").Gap();

            var variables = EnvTypes(workload);
            WriteContainers(writer, workload, variables, origin, isInit: false);
            WriteContainers(writer, workload, variables, origin, isInit: true);
            foreach (var (container, type) in variables.Select(pair => (pair.Key, pair.Value)))
            {
                WriteVariables(writer, container, type, origin);
            }

            if (ports.Count > 0)
            {
                WritePorts(writer, ports, origin);
            }
        }
    }

    private static string Parsed(ManifestModel manifest) => Library + "Manifest.Parse(" + Code.Verbatim(manifest.Json) + ")";

    /// <summary>The class of each container's variables; none for a container without any.</summary>
    private static Dictionary<ContainerModel, string> EnvTypes(WorkloadModel workload)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return workload.Containers
            .Where(container => container.Env.Count > 0)
            .ToDictionary(
                container => container,
                container => NamePolicy.Distinct(NamePolicy.Identifier(container.Name) + (container.IsInit ? "InitEnv" : "Env"), taken));
    }

    private static void WriteContainers(
        CodeWriter writer, WorkloadModel workload, Dictionary<ContainerModel, string> variables, string origin, bool isInit)
    {
        var containers = workload.Containers.Where(container => container.IsInit == isInit).ToList();
        if (containers.Count == 0)
        {
            return;
        }

        var (property, list) = isInit ? ("InitContainers", "InitContainerList") : ("Containers", "ContainerList");
        var what = (isInit ? "The init containers, which run before the others, of " : "The containers of ") + origin + " Others by name.";
        writer.Summary(what);
        writer.Line("public " + (isInit ? "" : "new ") + list + " " + property + " => " + property + "Of<Builder, " + list + ">(this);").Gap();

        var identifiers = NamePolicy.Identifiers(containers.Select(container => container.Name), [.. ReservedNames.OfList, list]);
        writer.Summary(what);
        using (writer.Open("public sealed class " + list + " : " + Model + "NamedContainers<Builder>"))
        {
            foreach (var container in containers)
            {
                var type = Model + "Container" + (variables.TryGetValue(container, out var env) ? "<" + env + ">" : "");
                writer.Summary("Configures container <c>" + Code.Xml(container.Name) + "</c> of " + origin);
                writer.Line("public Builder " + identifiers[container.Name] + "(global::System.Action<" + type + "> configure) => Configure("
                    + Code.Text(container.Name) + ", configure);").Gap();
            }
        }
    }

    private static void WriteVariables(CodeWriter writer, ContainerModel container, string type, string origin)
    {
        writer.Summary("The environment variables of container <c>" + Code.Xml(container.Name) + "</c> of " + origin + " Others by name.");
        using (writer.Open("public sealed class " + type + " : " + Model + "NamedEnv<" + type + ">"))
        {
            var identifiers = NamePolicy.Identifiers(container.Env, [.. ReservedNames.OfList, type]);
            foreach (var name in container.Env)
            {
                writer.Summary("Sets <c>" + Code.Xml(name) + "</c> of " + origin);
                writer.Line("public " + Model + "Container<" + type + "> " + identifiers[name] + "(string value) => Set(" + Code.Text(name) + ", value);")
                    .Gap();
            }
        }
    }

    private static void WritePorts(CodeWriter writer, EquatableArray<PortModel> ports, string origin)
    {
        var identifiers = NamePolicy.Identifiers(ports.Select(port => port.Label), ReservedNames.OfPorts);
        writer.Summary("Chooses the ports that a Service exposes, of " + origin);
        using (writer.Open("public sealed class PortList : " + Library + "NamedPorts<PortList>"))
        {
            foreach (var port in ports)
            {
                var (key, what) = port.Name is { } name
                    ? (Code.Text(name), "<c>" + Code.Xml(name) + "</c> (" + Code.Number(port.Number) + ")")
                    : (Code.Number(port.Number), Code.Number(port.Number));
                writer.Summary("Exposes port " + what + " of " + origin)
                    .Line("/// <param name=\"port\">The port that clients connect to, 1 to 65535.</param>")
                    .Line("/// <param name=\"name\">The Service port's name. Left out, it is the container port's.</param>")
                    .Line("public PortList " + identifiers[port.Label] + "(int port, string? name = null) => Expose(" + key + ", port, name);")
                    .Gap();
            }
        }
    }
}
