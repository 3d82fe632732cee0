using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes the builder that starts from a manifest: the library's own, with what the manifest names as members.</summary>
internal static class BuilderEmitter
{
    private const string Library = "global::Kubewright.";
    private const string Model = "global::Kubewright.Model.";

    /// <summary>What the classes that are derived from have already.</summary>
    private static readonly string[] MembersOfLists =
        ["Add", "Contains", "Count", "GetEnumerator", "Keys", "PlaceOf", "Remove", "RemoveAt", "List", "View"];

    private static readonly string[] MembersOfPorts =
        ["Contains", "GetEnumerator", "Workload", "Expose", "Ports", "ExposedPorts", "PortList"];

    /// <summary>Writes the method that starts the builder. Only workloads have a class of their own.</summary>
    public static void WriteFactory(CodeWriter writer, PlannedObject planned, ManifestModel manifest)
    {
        var isWorkload = planned.Object.Workload is not null;
        var type = isWorkload ? planned.Object.Kinds + "." + planned.Class + ".Builder" : Library + manifest.Type;
        writer.Summary("Starts a builder from " + ObjectEmitter.Origin(planned) + " Each call starts anew.");
        if (isWorkload)
        {
            writer.Line("public static " + type + " " + planned.Class + "() => new " + type + "();");
            return;
        }

        writer.Line("public static " + type + " " + planned.Class + "() => new " + type + "(" + Library + "Manifest.Parse(" + Code.Verbatim(manifest.Json) + "));");
    }

    public static void Write(CodeWriter writer, PlannedObject planned, WorkloadModel workload, ManifestModel manifest)
    {
        var ports = workload.Ports;
        var portNames = NamePolicy.Identifiers(ports.Select(port => port.Label), MembersOfPorts);
        writer.Summary("A builder that starts from " + ObjectEmitter.Origin(planned) + " Its containers, ports and variables are members.");
        using (writer.Open("public sealed class Builder : " + Library + manifest.Type + (ports.Count == 0 ? "" : ", " + Library + "IExposes<Builder.ExposedPorts>")))
        {
            writer.Line("private const string Manifest = " + Code.Verbatim(manifest.Json) + ";").Gap();
            writer.Summary("Starts from the manifest.");
            writer.Line("public Builder() : base(" + Library + "Manifest.Parse(Manifest)) { }").Gap();

            WriteContainers(writer, workload, isInit: false);
            WriteContainers(writer, workload, isInit: true);
            if (ports.Count > 0)
            {
                WritePorts(writer, ports, portNames);
            }
        }
    }

    private static void WriteContainers(CodeWriter writer, WorkloadModel workload, bool isInit)
    {
        var containers = workload.Containers.Where(container => container.IsInit == isInit).ToList();
        if (containers.Count == 0)
        {
            return;
        }

        var (property, list, source) = isInit
            ? ("InitContainers", "InitContainerList", "builder.PodSpec.InitContainers")
            : ("Containers", "ContainerList", "((" + Library + "Workload)builder).Containers");
        var identifiers = NamePolicy.Identifiers(containers.Select(container => container.Name), [.. MembersOfLists, list]);
        writer.Summary(isInit ? "The init containers, which run before the others." : "The containers.");
        writer.Line("public " + (isInit ? "" : "new ") + list + " " + property + " => new " + list + "(this);").Gap();

        writer.Summary("The containers as members; others by name.");
        using (writer.Open("public sealed class " + list + " : " + Model + "KeyedList<" + Model + "Container>"))
        {
            writer.Line("private readonly Builder _builder;").Gap();
            writer.Line("internal " + list + "(Builder builder) : base(" + source + ") => _builder = builder;").Gap();
            foreach (var container in containers)
            {
                var type = TypeOf(container, identifiers);
                writer.Summary("Configures container <c>" + Code.Xml(container.Name) + "</c>.");
                using (writer.Open("public Builder " + identifiers[container.Name] + "(global::System.Action<" + type + "> configure)"))
                {
                    writer.Line("if (configure is null) throw new global::System.ArgumentNullException(nameof(configure));");
                    writer.Line("configure(new " + type + "(PlaceOf(" + Code.Text(container.Name) + ")));");
                    writer.Line("return _builder;");
                }
            }
        }

        foreach (var container in containers.Where(container => container.Env.Count > 0))
        {
            WriteContainer(writer, container, TypeOf(container, identifiers));
        }
    }

    private static string TypeOf(ContainerModel container, IReadOnlyDictionary<string, string> identifiers) => container.Env.Count == 0
        ? Model + "Container"
        : identifiers[container.Name] + (container.IsInit ? "InitContainer" : "Container");

    private static void WriteContainer(CodeWriter writer, ContainerModel container, string type)
    {
        writer.Summary("Container <c>" + Code.Xml(container.Name) + "</c>.");
        using (writer.Open("public sealed class " + type + " : " + Model + "Container"))
        {
            writer.Line("internal " + type + "(" + Model + "Place place) : base(place) { }").Gap();
            writer.Summary("The environment variables.");
            writer.Line("public new EnvList Env => new EnvList(this);").Gap();
            writer.Summary("The environment variables as members; others by name.");
            using (writer.Open("public sealed class EnvList : " + Model + "KeyedList<" + Model + "EnvVar>"))
            {
                writer.Line("private readonly " + type + " _container;").Gap();
                writer.Line("internal EnvList(" + type + " container) : base(((" + Model + "Container)container).Env) => _container = container;").Gap();
                var identifiers = NamePolicy.Identifiers(container.Env, [.. MembersOfLists, "EnvList"]);
                foreach (var name in container.Env)
                {
                    writer.Summary("Sets <c>" + Code.Xml(name) + "</c>.");
                    writer.Line("public " + type + " " + identifiers[name] + "(string value) => " + Library + "ContainerMethods.Env(_container, " + Code.Text(name) + ", value);").Gap();
                }
            }
        }
    }

    private static void WritePorts(CodeWriter writer, EquatableArray<PortModel> ports, IReadOnlyDictionary<string, string> identifiers)
    {
        writer.Summary("The ports that the containers declare.");
        writer.Line("public new PortList Ports => new PortList(this);").Gap();
        writer.Line("ExposedPorts " + Library + "IExposes<ExposedPorts>.Expose() => new ExposedPorts(this);").Gap();

        writer.Summary("The ports as members; others by name or number.");
        using (writer.Open("public sealed class PortList : " + Library + "WorkloadPorts"))
        {
            writer.Line("internal PortList(" + Library + "Workload workload) : base(workload) { }").Gap();
            foreach (var port in ports)
            {
                writer.Summary(Describe(port));
                writer.Line("public " + Library + "ContainerPortRef " + identifiers[port.Label] + " => this[" + KeyOf(port) + "];").Gap();
            }
        }

        writer.Summary("Chooses the ports that a Service exposes.");
        using (writer.Open("public sealed class ExposedPorts : " + Library + "PortExposure"))
        {
            writer.Line("internal ExposedPorts(" + Library + "Workload workload) : base(workload) { }").Gap();
            foreach (var port in ports)
            {
                writer.Summary("Exposes " + Describe(port))
                    .Line("/// <param name=\"port\">The port that clients connect to, 1 to 65535.</param>")
                    .Line("/// <param name=\"name\">The Service port's name. Left out, it is the container port's.</param>");
                using (writer.Open("public ExposedPorts " + identifiers[port.Label] + "(int port, string? name = null)"))
                {
                    writer.Line("Expose(Workload.Ports[" + KeyOf(port) + "], port, name);").Line("return this;");
                }
            }
        }
    }

    private static string KeyOf(PortModel port) => port.Name is { } name ? Code.Text(name) : Code.Number(port.Number);

    private static string Describe(PortModel port) =>
        port.Name is { } name ? "port <c>" + Code.Xml(name) + "</c> (" + Code.Number(port.Number) + ")." : "port " + Code.Number(port.Number) + ".";
}
