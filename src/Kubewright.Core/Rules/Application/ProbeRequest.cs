using System.Globalization;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>A probe by which the kubelet asks an application over HTTP.</summary>
/// <param name="Placement">Where the application runs.</param>
/// <param name="Probe">The probe.</param>
/// <param name="Request">What the kubelet asks.</param>
/// <param name="Span">Where the path is written, or what has none.</param>
internal sealed record ProbeRequest(PlacedApplication Placement, Probe Probe, RouteRequest Request, SourceSpan Span)
{
    /// <summary><c>Deployment 'orders' probes '/healthz' of container 'api' (readinessProbe)</c>.</summary>
    public string Sentence => $"{Placement.Workload} probes '{Request.Path}' of {Placement.Running.Container} ({Probe.Name})";

    /// <summary>
    /// The probes of the containers that run an application which ask a port that it is known to listen on (pkg/probe/http/request.go): a
    /// path that is not written is '/', and the Host header is the pod's address unless another one is written.
    /// </summary>
    public static IEnumerable<ProbeRequest> Of(RuleContext context)
    {
        var seen = new HashSet<SourceSpan>();
        foreach (var placement in context.Placements)
        {
            foreach (var probe in placement.Running.Container.Probes)
            {
                if (probe.Handler == "httpGet" && Read(placement, probe) is { } request && seen.Add(request.Span))
                {
                    yield return request;
                }
            }
        }
    }

    /// <summary>The port that a probe asks of a container, where it is one that the application in it is known to listen on; else null.</summary>
    public static long? PortOf(Probe probe, RunningApplication running)
    {
        if (!running.Application.IsWeb || !running.Listening.IsKnown || !probe.Port.IsKnown)
        {
            return null;
        }

        var port = probe.Port.Value.Number
            ?? running.Container.Ports.Where(one => one.Name.IsKnown && one.Name.Value == probe.Port.Value.Text && one.Number.IsKnown)
                .Select(one => (long?)one.Number.Value).FirstOrDefault();
        return port is { } number && running.ListensOn(number) ? number : null;
    }

    private static ProbeRequest? Read(PlacedApplication placement, Probe probe)
    {
        var handler = probe.HandlerNode!;
        var path = handler.String("path");
        if (PortOf(probe, placement.Running) is not { } port || path.IsOpaque || !handler.String("host").IsAbsent || Decode(path.Or("")) is not { } decoded)
        {
            return null;
        }

        var headers = handler.Mappings("httpHeaders")
            .Where(header => string.Equals(header.String("name").Or("Host"), "Host", StringComparison.OrdinalIgnoreCase)).ToList();
        var host = headers.Count == 0 ? null : headers[0].String("value").Or("");
        if (host is { Length: 0 })
        {
            return null;
        }

        var hostPort = port;
        if (host is not null)
        {
            var colon = host.LastIndexOf(':');
            var hasPort = colon > host.LastIndexOf(']');
            hostPort = hasPort && int.TryParse(host.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : handler.String("scheme").Or("HTTP") == "HTTPS" ? 443 : 80;
            host = hasPort ? host.Substring(0, colon) : host;
        }

        var environment = placement.Running.Configuration?.EnvironmentName;
        return new ProbeRequest(
            placement,
            probe,
            new RouteRequest(decoded, port)
            {
                Host = host,
                HostPort = hostPort,
                IsDevelopment = environment is null ? null : string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase),
            },
            path.IsKnown && path.Span.Length > 0 ? path.Span : probe.Node.Find("httpGet")!.Key.Span);
    }

    /// <summary>The path that the server sees; null where it is written in a way that is not followed here.</summary>
    private static string? Decode(string path)
    {
        if (path.Contains("://") || path.Contains("/.") || path.StartsWith("//", StringComparison.Ordinal) || path.Any(char.IsWhiteSpace))
        {
            return null;
        }

        path = Uri.UnescapeDataString(path.Split('#')[0].Split('?')[0]);
        return path.StartsWith("/", StringComparison.Ordinal) ? path : "/" + path;
    }
}
