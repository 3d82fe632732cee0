using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An address is the pod's own, where nothing in the pod listens. In a cluster every pod has a network of its own, so that <c>localhost</c> is
/// the application itself and the containers beside it (kubernetes.io, Pods: networking).
/// </summary>
internal sealed class KW7105_LocalhostWhereNobodyListens : AddressRule
{
    /// <summary>Words of images that are the server that an address may ask for.</summary>
    private static readonly string[] Servers =
    [
        "sql", "postgres", "maria", "mongo", "redis", "valkey", "rabbit", "mq", "nats", "kafka", "zookeeper", "elastic", "mosquitto", "eventstore", "cassandra",
            "etcd", "consul", "vault",
        "db", "cache", "broker", "proxy", "all-in-one", "allinone", "dapr", "envoy", "nginx",
    ];

    public override RuleDescriptor Descriptor { get; } =
        new("KW7105", "An address of localhost is one that something in the pod listens on", Severity.Warning);

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        // What no container is known to connect to may be for a container that listens there.
        if (!use.Address.IsLoopback
            || use.Address.Form == AddressForm.Host
            || use is { IsByName: true, Address.IsOfDataService: false }
            || use.Clients.IsEmpty
            || (!use.Address.IsOfDataService && use.Written.Key is { } key && SharedUrlName.Is(key))
            || (use.Address.EffectivePort is null && !use.Address.IsOfDataService)
            || use.Clients.Any(client => MayAnswer(client, use, applications)))
        {
            return null;
        }

        var client = use.Clients[0];
        var running = RunningIn(client, applications);
        var isCertain = use.Address.IsOfDataService
            ? running is not null || !client.Container.Ports.IsEmpty || applications.RunningIn(client.Workload).Any(one => one.Container == client.Container)
            : running is not null && use.IsForThisPlace;
        var target = use.Address.EffectivePort is { } port ? $"port {port} of its own pod" : "its own pod";
        var who = use.Clients.Length > 1 || use.From != client.Workload ? $", read by {client.Workload}," : "";
        return Found(
            use.Written.Host,
            $"{use.Subject}{who} connects to {use.Address.Host}, which is {target}, where nothing else runs and {Listens(client, running)}",
            isCertain ? null : Severity.Info) with
        {
            Related = running?.Evidence() ?? [],
        };
    }

    private static string Listens(AddressClient client, RunningApplication? running) =>
        running is not null ? running.Sentence()
        : client.Container.Ports.IsEmpty ? $"{client.Container} declares no port"
        : $"{client.Container} declares {string.Join(" and ", client.Container.Ports.Where(port => port.Number.IsKnown).Select(port => port.Number.Value))} "
            + "only";

    /// <summary>The application in a container, where it is known to listen on nothing but what it says.</summary>
    private static RunningApplication? RunningIn(AddressClient client, ApplicationGraph applications) => applications.RunningIn(client.Workload)
        .FirstOrDefault(one => one.Container == client.Container && one.Application.IsWeb && one.Listening is { IsKnown: true, MayBeMore: false });

    private static bool MayAnswer(AddressClient client, AddressUse use, ApplicationGraph applications)
    {
        var (workload, container) = client;
        var port = use.Address.EffectivePort;
        return workload.Template.Containers.Length != 1
            || workload.Template.InitContainers.Any(init => init.IsSidecar || init == container)
            || workload.Template.Spec?["hostNetwork"] is not null
            || MayBeInjected(workload, use.Set)
            || port is 3500 or 50001 or 50002
            || container.Node["command"] is not null
            || container.Ports.Any(one => one.Number.IsOpaque || one.Number.Or(0) == port)
            || applications.RunningIn(workload).Any(running => running.Container == container && (running.Listening.MayBeMore || running.ListensOn(port ?? 0)))
            || !container.Image.IsKnown
            || (RunningIn(client, applications) is null
                && Array.Exists(Servers, word => container.Image.Value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
    }

    /// <summary>Whether something may put a container beside those that are written: by annotations of the pods, or by labels of their namespace.</summary>
    private static bool MayBeInjected(Workload workload, ManifestSet set)
    {
        var metadata = workload.Template.Metadata;
        return Mentions(metadata.Node.Mapping("annotations")) || Mentions(metadata.Node.Mapping("labels"))
            || set.Resources.OfType<Namespace>().Any(space => space.Name == set.NamespaceOf(workload).Name
                && (Mentions(space.Metadata.Node.Mapping("labels")) || Mentions(space.Metadata.Node.Mapping("annotations"))));
    }

    private static bool Mentions(YamlMapping? labels) => labels?.Entries.Any(entry =>
        entry.Name.IndexOf("inject", StringComparison.OrdinalIgnoreCase) >= 0
        || entry.Name.IndexOf("sidecar", StringComparison.OrdinalIgnoreCase) >= 0
        || entry.Name.StartsWith("dapr.io/", StringComparison.Ordinal)
        || entry.Name.StartsWith("istio.io/", StringComparison.Ordinal)) ?? false;
}
