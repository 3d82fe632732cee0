using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An address names a port that the Service does not have. A Service's address answers on the Service's own ports alone (pkg/proxy); only where
/// it has no address, as a headless one, do clients reach the pods and their ports themselves.
/// </summary>
internal sealed class KW7102_PortIsNotAServicePort : AddressRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7102", "An address names a port that its Service has", Severity.Warning);

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        if (use.Resolution is not { Outcome: HostOutcome.Found } found
            || use.Address is not { Form: not AddressForm.Host, EffectivePort: { } port }
            || !found.Services.All(service => IsWithout(service, port, use, graph, applications)))
        {
            return null;
        }

        var service = found.Services[0];
        var meant = Meant(service, port, use.Address.Scheme, graph);
        var written = use.Address.Port is null ? $"port {port} (the default of {use.Address.Scheme})" : $"port {port}";
        return Found(use.Written.Port, $"{use.Subject} connects to {written} of {service}, {Reason(service, port, meant, graph)}",
            found.IsCertain ? null : Severity.Info) with
        {
            Related = [new RelatedPlace(service.Ports[0].Node.Span with { Length = 0 }, $"The ports of {service}")],
            Fix = meant is null ? null : Correct(use, service, meant, port),
        };
    }

    private static bool IsWithout(Service service, int port, AddressUse use, ManifestGraph graph, ApplicationGraph applications) =>
        service.ServiceType is not (null or ServiceType.ExternalName)
        && !service.ClusterIP.IsOpaque
        && !service.Ports.IsEmpty
        && service.Ports.All(one => one.Port.IsKnown)
        && (service.IsHeadless ? IsClosed(service, port, graph, applications) : service.Ports.All(one => one.Port.Value != port));

    /// <summary>Whether a port is certainly not open in the pods behind a headless Service.</summary>
    private static bool IsClosed(Service service, int port, ManifestGraph graph, ApplicationGraph applications)
    {
        var endpoints = graph.EndpointsOf(service);
        return !endpoints.HasHiddenMatches
            && !endpoints.Matches.IsEmpty
            && endpoints.Matches.All(match => match.Certainty == SelectorMatch.Yes && IsClosed(match, port, applications));
    }

    private static bool IsClosed(WorkloadMatch match, int port, ApplicationGraph applications)
    {
        if (match.Workload.Template.AllContainers.Any(container => container.Ports.Any(one => one.Number.IsOpaque || one.Number.Or(0) == port))
            || SidecarPorts.Has(match.Workload, port))
        {
            return false;
        }

        // What no container declares may be open all the same, unless the server is known, or the Service itself says where the pods listen.
        return applications.Answering(match.Workload, port, null) is { } running
            ? !running.MayListenOn(port)
            : match.Ports.Any(one => one.ServicePort.Port.Or(0) == port && one.Number is { } number && number != port && one.ContainerPort is not null);
    }

    /// <summary>The Service port that was meant: the one that leads to the written port, else the only one, else the only one for HTTP.</summary>
    private static ServicePort? Meant(Service service, int port, string scheme, ManifestGraph graph)
    {
        var http = service.Ports.Where(one => one.Name.Or("") == scheme).ToList();
        return service.IsHeadless ? service.Ports.FirstOrDefault(one => one.Port.Value == port)
            : service.Ports.FirstOrDefault(one => TargetOf(service, one, graph) == port)
            ?? service.Ports.FirstOrDefault(one => one.NodePort.Or(0) == port)
            ?? (service.Ports.Length == 1 && (scheme is not ("http" or "https") || PortProtocol.MayBe(service.Ports[0].EffectiveProtocol, "TCP"))
                ? service.Ports[0] : http.Count == 1 ? http[0] : null);
    }

    /// <summary>The number that a Service port leads to in the pods; null where it is not known.</summary>
    private static long? TargetOf(Service service, ServicePort port, ManifestGraph graph) =>
        port.EffectiveTargetPort is { Number: { } number } ? number
        : graph.EndpointsOf(service).Matches.SelectMany(match => match.Ports).FirstOrDefault(one => one.ServicePort == port)?.Number;

    private static string Reason(Service service, int port, ServicePort? meant, ManifestGraph graph)
    {
        if (service.IsHeadless)
        {
            var target = meant is null ? null : TargetOf(service, meant, graph);
            return "which is headless, so it reaches the pods themselves"
                + (target is null ? ", and they do not listen there" : $", and they listen on {target}");
        }

        return meant is not null && TargetOf(service, meant, graph) == port ? $"which is its targetPort; the Service port is {Describe(meant)}"
            : meant is not null && meant.NodePort.Or(0) == port ? $"which is its nodePort, open on the nodes alone; the Service port is {Describe(meant)}"
            : $"which has "
                + $"only {string.Join(", ", service.Ports.Select(Describe))}{(IsOfPods(service, port, graph) ? $"; {port} is the port of its pods" : "")}";
    }

    private static bool IsOfPods(Service service, int port, ManifestGraph graph) => graph.EndpointsOf(service).Matches
        .Any(match => match.Workload.Template.Containers.Any(container => container.Ports.Any(one => one.Number.Or(0) == port)));

    private static Fix? Correct(AddressUse use, Service service, ServicePort meant, int port)
    {
        if (service.IsHeadless)
        {
            return meant.EffectiveTargetPort is { Number: { } number } ? AddressFix.ChangePort(use.Written, number) : null;
        }

        // 'https://orders' to a Service that serves HTTP on 80: the scheme is what is wrong.
        return use.Address is { Scheme: "https", Port: null } && port == 443 && meant.Port.Value == 80
            ? AddressFix.ChangeScheme(use.Written, "http")
            : AddressFix.ChangePort(use.Written, meant.Port.Value);
    }

    private static string Describe(ServicePort port) =>
        port.Name.Or("").Length > 0 ? $"{port.Port.Value} ('{port.Name.Value}')" : port.Port.Value.ToString(CultureInfo.InvariantCulture);
}
