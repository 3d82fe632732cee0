using Kubewright.Core.Application.Listening;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A Service port that by its <c>appProtocol</c> or its name promises HTTPS or gRPC where the application speaks neither, or HTTP where it
/// speaks HTTPS. A Service passes on what it gets: nothing between client and application translates. A load balancer of a cloud may.
/// </summary>
internal sealed class KW7007_ServicePromisesAnotherProtocol : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7007", "A Service's port promises what the application speaks", Severity.Warning);

    public override bool IsOfApplications => true;

    protected override void Check(Service service, RuleContext context)
    {
        if (service.ServiceType is not (ServiceType.ClusterIP or ServiceType.NodePort))
        {
            return;
        }

        foreach (var match in context.Graph.EndpointsOf(service).Nearest.Where(match => match.Certainty == SelectorMatch.Yes))
        {
            foreach (var resolution in match.Ports)
            {
                if (resolution.Number is { } number
                    && context.Applications.Answering(match.Workload, number, resolution.Container) is { } running
                    && running.Listening.Endpoints.Where(endpoint => endpoint.Port == number).ToList() is [var endpoint]
                    && Promise(resolution.ServicePort) is var (promise, span, severity)
                    && WhyBroken(promise, endpoint) is { } reason)
                {
                    context.Report(span, $"{service} promises {promise} on {resolution.ServicePort}, but {reason}: {running.Sentence()}", severity,
                        related: running.Evidence());
                }
            }
        }
    }

    private static (string Promise, SourceSpan Span, Severity? Severity)? Promise(ServicePort port)
    {
        var protocol = port.Node.String("appProtocol");
        if (protocol.IsOpaque || port.Name.IsOpaque)
        {
            return null;
        }

        if (!protocol.IsAbsent)
        {
            return Known(protocol.Value) is { } stated ? (stated, protocol.Span, null) : null;
        }

        // As service meshes read it: the name up to its first hyphen (istio.io, protocol selection); grpc-web is one of its own, which needs no HTTP/2.
        return !port.Name.IsAbsent ? Known(port.Name.Value.StartsWith("grpc-web", StringComparison.Ordinal) ? "" : port.Name.Value.Split('-')[0]) is { } named
            ? (named, port.Name.Span, null) : null
            : port.Port is { IsKnown: true, Value: 443 } ? ("HTTPS", port.Port.Span, Severity.Info)
            : null;
    }

    private static string? Known(string text) => text.ToLowerInvariant() switch
    {
        "https" => "HTTPS",
        "http" => "HTTP",
        "grpc" or "h2c" or "kubernetes.io/h2c" => "gRPC",
        _ => null,
    };

    private static string? WhyBroken(string promise, ListeningEndpoint endpoint) => promise switch
    {
        "HTTPS" when endpoint.Scheme == "http" => "the application speaks HTTP without TLS there",
        "HTTP" when endpoint.Scheme == "https" => "the application speaks HTTPS there",
        "gRPC" when endpoint.RefusesHttp2 => "without TLS the application speaks HTTP/1.1 there unless 'Protocols' says Http2 alone",
        _ => null,
    };
}
