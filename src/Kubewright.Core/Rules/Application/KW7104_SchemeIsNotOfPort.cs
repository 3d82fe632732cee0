using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An address speaks HTTPS to a port that speaks HTTP, or the other way round. What a port speaks is known from the server behind it, from
/// its <c>appProtocol</c>, or from a name and a number that agree.
/// </summary>
internal sealed class KW7104_SchemeIsNotOfPort : AddressRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7104", "An address speaks the protocol of its port", Severity.Warning);

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        if (use.Resolution is not { Outcome: HostOutcome.Found, IsCertain: true, Services: [var service] }
            || use.Address is not { Scheme: "http" or "https" or "ws" or "wss", EffectivePort: { } number }
            || service.ServiceType is null or ServiceType.ExternalName
            || service.Ports.FirstOrDefault(one => one.Port.Or(0) == number && one.EffectiveProtocol == "TCP") is not { } port)
        {
            return null;
        }

        var isSecure = use.Address.Scheme is "https" or "wss";
        if (Evidence(service, port, graph, applications) is not { } evidence || evidence.IsSecure == isSecure)
        {
            return null;
        }

        var scheme = use.Address.Scheme.StartsWith("ws", StringComparison.Ordinal) ? (evidence.IsSecure ? "wss" : "ws") : evidence.IsSecure ? "https" : "http";
        return Found(use.Written.Scheme, $"{use.Subject} speaks {use.Address.Scheme} to port {number} of {service}, but {evidence.Sentence}") with
        {
            Related = evidence.Related,

            // Without a port another scheme would mean another port.
            Fix = use.Address.Port is null ? null : AddressFix.ChangeScheme(use.Written, scheme),
        };
    }

    private static (bool IsSecure, string Sentence, ImmutableArray<RelatedPlace> Related)? Evidence(Service service, ServicePort port, ManifestGraph graph,
        ApplicationGraph applications) =>
        OfServers(service, port, graph, applications) ?? OfPort(port);

    /// <summary>What the servers in the pods speak, where all are known and agree.</summary>
    private static (bool, string, ImmutableArray<RelatedPlace>)? OfServers(Service service, ServicePort port, ManifestGraph graph,
        ApplicationGraph applications)
    {
        var servers = graph.EndpointsOf(service).Matches
            .Select(match => (match, Resolution: match.Ports.FirstOrDefault(one => one.ServicePort == port)))
            .Select(one => one.match.Certainty == SelectorMatch.Yes && one.Resolution?.Number is { } number
                ? (Running: applications.Answering(one.match.Workload, number, one.Resolution.Container), Number: number)
                : (null, 0))
            .ToList();
        var schemes = servers
            .SelectMany(server =>
                server.Running?.Listening.Endpoints.Where(endpoint => endpoint.Port == server.Number).Select(endpoint => endpoint.Scheme) ?? [])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return schemes.Count == 1 && servers.TrueForAll(server => server.Running is { } running && running.ListensOn(server.Number))
            ? (schemes[0] == "https", $"it speaks {schemes[0]}: {servers[0].Running!.Sentence()}", servers[0].Running!.Evidence())
            : null;
    }

    private static (bool, string, ImmutableArray<RelatedPlace>)? OfPort(ServicePort port)
    {
        var appProtocol = port.Node.String("appProtocol");
        switch (appProtocol.Or("").ToLowerInvariant())
        {
            case "http" or "kubernetes.io/h2c" or "kubernetes.io/ws":
                return (false, $"its appProtocol is {appProtocol.Value}", [new RelatedPlace(appProtocol.Span, "The appProtocol")]);
            case "https" or "kubernetes.io/wss":
                return (true, $"its appProtocol is {appProtocol.Value}", [new RelatedPlace(appProtocol.Span, "The appProtocol")]);
            case "" when appProtocol.IsAbsent:
                break;
            default:
                return null;
        }

        var target = port.EffectiveTargetPort;
        return port.Name.Or("") switch
        {
            "http" when port.Port.Value == 80 && target is { Number: 80 or 8080 or 5000 or 8000 or 3000 } or { Text: "http" } =>
                (false, "that port is called 'http'", [new RelatedPlace(port.Name.Span, "The port")]),
            "https" when port.Port.Value == 443 && target is { Number: 443 or 8443 or 8081 or 5001 } or { Text: "https" } =>
                (true, "that port is called 'https'", [new RelatedPlace(port.Name.Span, "The port")]),
            _ => null,
        };
    }
}
