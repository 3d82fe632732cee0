using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A probe by HTTP gets a redirect to an HTTPS port on which nobody listens. The kubelet follows redirects to the host that it asked
/// (pkg/probe/http/http.go, RedirectChecker), so the connection is refused and the probe fails.
/// </summary>
internal sealed class KW7011_ProbeIsRedirected : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7011", "A probe is not redirected to where nobody listens", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var running in context.Applications.RunningIn(workload))
        {
            foreach (var probe in running.Container.Probes)
            {
                if (probe.Handler != "httpGet"
                    || ProbeRequest.PortOf(probe, running) is not { } port
                    || probe.HandlerNode is not { } handler
                    || handler.String("scheme").Or("HTTP") != "HTTP"
                    || !handler.String("host").IsAbsent
                    || !handler.Mappings("httpHeaders").IsEmpty
                    || running.Listening.Endpoints.Any(endpoint => endpoint.Port == port && endpoint.Scheme != "http")
                    || HttpsRedirect.Of(running) is not { } redirect
                    || running.MayListenOn(redirect.Port)
                    || MayBeAnsweredBefore(handler.String("path").Or("/")))
                {
                    continue;
                }

                var path = handler.String("path");
                context.Report(
                    path.IsKnown && path.Span.Length > 0 ? path.Span : probe.Port.Span,
                    $"{workload} probes '{path.Or("/")}' of {running.Container} ({probe.Name}) by HTTP, but {running.Application} redirects it to HTTPS "
                        + $"on {redirect.Port} ({redirect.Source}), "
                        + "where nobody listens, so the probe fails; answer health checks before it by UseHealthChecks, or leave the redirect to the Ingress",
                    related: [new RelatedPlace(redirect.Place, "It redirects here"),
                        .. redirect.PortPlace is { } place ? [new RelatedPlace(place, "The HTTPS port")] : Array.Empty<RelatedPlace>()]);
            }
        }
    }

    /// <summary>Files of the application and its Swagger pages may answer before the redirect.</summary>
    private static bool MayBeAnsweredBefore(string path) => path.IndexOf('.') >= 0 || path.IndexOf("swagger", StringComparison.OrdinalIgnoreCase) >= 0;
}
