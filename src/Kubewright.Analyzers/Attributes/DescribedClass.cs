using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes;

/// <summary>A class that carries the library's attributes, sorted by what they describe.</summary>
internal sealed class DescribedClass
{
    /// <summary>The attributes that make a class the description of a workload.</summary>
    public static readonly ImmutableArray<string> Workloads = ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"];

    /// <summary>The attributes that say more of it.</summary>
    public static readonly ImmutableArray<string> Parts =
    [
        "Container", "ContainerPort", "Env", "EnvFrom", "Mount", "Resources", "Probe", "SecurityContext", "Service", "ServicePort", "Ingress", "HttpRoute",
        "Gateway", "Label", "Annotation", "PodSecurityContext", "HostAlias", "NodeSelector", "Toleration", "NodeAffinity", "PodAffinity", "PodAntiAffinity",
        "TopologySpread", "HorizontalPodAutoscaler", "PodDisruptionBudget", "NetworkPolicy", "ServiceAccount", "RoleRule", "Environment",
    ];

    private readonly ImmutableArray<DescribedAttribute> _all;
    private readonly DescribedAttribute? _environment;

    private DescribedClass(DescribedAttribute workload, ImmutableArray<DescribedAttribute> all, DescribedAttribute? environment = null)
    {
        Workload = workload.In(environment);
        _environment = environment;
        _all = [.. all.Select(attribute => attribute.Kind == "Container" ? attribute : attribute.In(environment))];
        var containers = Of("Container");
        Containers = [.. containers.Select((container, index) => Attach(container, IsUsual(containers, index)))];
    }

    public DescribedAttribute Workload { get; }

    /// <summary>All attributes, in the order they are written.</summary>
    public ImmutableArray<DescribedAttribute> Attributes => _all;

    public string Name => Workload.Text("Name")?.Text ?? "";

    public ImmutableArray<DescribedContainer> Containers { get; }

    public ImmutableArray<DescribedAttribute> Labels => Of("Label");

    /// <summary>What the class is in each environment that it describes, by the environment's name.</summary>
    public IEnumerable<(string Name, DescribedClass Described)> Environments => Of("Environment")
        .Where(environment => environment.Text("Name") is not null)
        .GroupBy(environment => environment.Text("Name")!.Text, StringComparer.Ordinal)
        .Select(same => (same.Key, new DescribedClass(Workload, _all, same.First())));

    /// <summary>The Services, of each name the first.</summary>
    public ImmutableArray<DescribedAttribute> Services =>
        [.. Of("Service").GroupBy(service => NameOf(service).Text, StringComparer.Ordinal).Select(named => named.First())];

    public ImmutableArray<DescribedAttribute> Ingresses => Of("Ingress");

    /// <summary>The only attribute of a kind of which a class takes one; null where there is none.</summary>
    public DescribedAttribute? Only(string kind) => Of(kind).FirstOrDefault();

    /// <summary>The container ports that others can refer to.</summary>
    public IEnumerable<DescribedAttribute> Ports =>
        Containers.Where(container => !container.IsInit || container.IsSidecar).SelectMany(container => container.Ports);

    /// <summary>Reads what a class carries; null where it describes no workload with a name.</summary>
    public static DescribedClass? Read(INamedTypeSymbol type) => Read(AttributesOf(type));

    /// <summary>Reads what a class carries; null where it describes no workload with a name.</summary>
    public static DescribedClass? Read(ImmutableArray<DescribedAttribute> all) =>
        all.FirstOrDefault(attribute => Workloads.Contains(attribute.Kind)) is { } workload && workload.Text("Name") is not null
            ? new DescribedClass(workload, all)
            : null;

    /// <summary>The library's attributes on a class.</summary>
    public static ImmutableArray<DescribedAttribute> AttributesOf(INamedTypeSymbol type) =>
    [
        .. type.GetAttributes()
            .Where(data => data.AttributeClass is { ContainingNamespace: { Name: "Kubewright", ContainingNamespace.IsGlobalNamespace: true } })
            .Select(data => new DescribedAttribute(data)),
    ];

    /// <summary>What the containers mount; of one volume the mount that comes first.</summary>
    public IEnumerable<DescribedMount> Volumes => Containers
        .SelectMany(container => container.Mounts)
        .GroupBy(mount => mount.Volume.Text, StringComparer.Ordinal)
        .Select(volume => volume.First());

    public ImmutableArray<DescribedAttribute> Annotations(string target) =>
        [.. Of("Annotation").Where(annotation => (annotation.Choice("On")?.Text ?? "Workload") == target)];

    /// <summary>The ports of a Service: those that name it, and those that name none where it is the only one.</summary>
    public ImmutableArray<DescribedAttribute> PortsOf(DescribedAttribute service) =>
        [.. Of("ServicePort").Where(port => port.Text("Service") is { } named ? named.Text == NameOf(service).Text : Services.Length == 1)];

    /// <summary>The name of an object of the class: its own, or the workload's.</summary>
    public DescribedValue NameOf(DescribedAttribute service) => service.Text("Name") ?? Workload.Text("Name")!;

    /// <summary>The attributes of a kind, in the order they are written.</summary>
    public ImmutableArray<DescribedAttribute> Of(string kind) => [.. _all.Where(attribute => attribute.Kind == kind)];

    /// <summary>Whether what names no container belongs to this one: the first that is not an init container.</summary>
    private static bool IsUsual(ImmutableArray<DescribedAttribute> containers, int index) =>
        index == Math.Max(0, containers.ToList().FindIndex(container => !container.Flag("Init") && !container.Flag("Sidecar")));

    private DescribedContainer Attach(DescribedAttribute container, bool isUsual)
    {
        var name = container.Text("Name")?.Text;
        var environment = _environment?.Text("Name")?.Text;
        return new DescribedContainer(isUsual ? container.In(_environment) : container, Mine("ContainerPort"), Variables(),
            [.. Mine("Mount").Select(mount => new DescribedMount(mount))], Mine("Resources"), Mine("Probe"), Mine("EnvFrom"), Mine("SecurityContext"));

        // What is said for an environment takes the place of what is said for all.
        ImmutableArray<DescribedAttribute> Variables()
        {
            var all = Mine("Env").Where(variable => variable.Text("Environment") is not { } own || own.Text == environment).ToList();
            var own = new HashSet<string?>(all.Where(variable => variable.Sets("Environment")).Select(variable => variable.Text("Name")?.Text));
            return [.. all.Where(variable => variable.Sets("Environment") || !own.Contains(variable.Text("Name")?.Text))];
        }

        ImmutableArray<DescribedAttribute> Mine(string kind) =>
            [.. Of(kind).Where(attribute => attribute.Text("Container") is { } named ? named.Text == name : isUsual)];
    }
}
