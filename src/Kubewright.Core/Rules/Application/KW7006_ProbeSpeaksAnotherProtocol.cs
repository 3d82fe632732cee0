using Kubewright.Core.Application.Listening;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A probe that speaks what the application does not understand on that port: HTTPS without TLS there or the other way round, HTTP/1.1 where
/// HTTP/2 alone is spoken, gRPC where HTTP/2 is not (pkg/probe/http and pkg/probe/grpc: plain HTTP/1.1, or TLS that is not verified; gRPC
/// without TLS).
/// </summary>
internal sealed class KW7006_ProbeSpeaksAnotherProtocol : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7006", "A probe speaks the protocol that the application speaks on its port", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.Containers)
        {
            foreach (var probe in container.Probes.Where(probe => probe.Handler is "httpGet" or "grpc"))
            {
                if (NumberOf(probe, container) is { } number
                    && context.Applications.Answering(workload, number, container) is { } running
                    && running.Listening.Endpoints.Where(endpoint => endpoint.Port == number).ToList() is [var endpoint]
                    && WhyNot(probe, endpoint) is var (span, reason))
                {
                    context.Report(
                        span,
                        $"{workload} probes port {number} of {container} ({probe.Name}) {reason}: {running.Sentence()}",
                        related: running.Evidence());
                }
            }
        }
    }

    private static (SourceSpan Span, string Reason)? WhyNot(Probe probe, ListeningEndpoint endpoint)
    {
        if (probe.Handler == "grpc")
        {
            return endpoint.Scheme == "https" ? (probe.Port.Span, "by gRPC without TLS, but the application speaks TLS there")
                : endpoint.RefusesHttp2 ? (probe.Port.Span,
                    "by gRPC, which needs HTTP/2, but without TLS the application speaks it there only where 'Protocols' is Http2")
                : null;
        }

        var scheme = probe.HandlerNode.String("scheme");
        return scheme.IsOpaque ? null
            : scheme.Or("HTTP") == "HTTPS" ? endpoint.Scheme == "http" ? (scheme.Span, "by HTTPS, but the application speaks HTTP without TLS there") : null
            : endpoint.Scheme == "https"
                ? (scheme.IsAbsent ? probe.Port.Span : scheme.Span, "by HTTP, but the application speaks HTTPS there; write 'scheme: HTTPS'")
            : endpoint.Versions == HttpVersions.Http2 ? (probe.Port.Span, "by HTTP/1.1, but the application speaks HTTP/2 alone there")
            : null;
    }

    /// <summary>The number that a probe asks, itself or by the name of a port of its container.</summary>
    private static long? NumberOf(Probe probe, Container container) => probe.Port is not { IsKnown: true } port ? null
        : port.Value.Number
            ?? container.Ports.Where(one => one.Name.IsKnown && one.Name.Value == port.Value.Text && one.Number.IsKnown).Select(one => (long?)one.Number.Value)
                .FirstOrDefault();
}
