using Kubewright.Core.Application;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A probe requests a path that the application maps nothing at. The answer is 404, which the kubelet takes for a failure: it wants 200 to 399
/// (pkg/probe/http/http.go).
/// </summary>
internal sealed class KW7201_ProbePathNotMapped : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7201", "A probe requests a path that the application maps", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var routes = application.Code.Routes;
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var probe in ProbeRequest.Of(context))
        {
            if (routes.Answer(probe.Request).Outcome != RouteOutcome.Nothing)
            {
                continue;
            }

            var (near, isMeant) = Near(routes, probe);
            context.Report(
                probe.Span,
                $"{probe.Sentence}, but {application} maps nothing there, so the answer is 404 and the probe fails{Hint(near, isMeant)}",
                related: near is null ? default : [new RelatedPlace(near.Place, $"{near.Call} maps '{near.Pattern}'")],
                fix: near is not null && isMeant && probe.Probe.HandlerNode?.Find("path")?.Value is { } written && written.Span == probe.Span
                    ? Fix.ChangeText(written, near.Pattern.Text, FixSafety.Unsafe)
                    : null,
                resource: probe.Placement.Workload);
            if (routes.Insertion is { CanMapHealthChecks: true } insertion && IsPlain(probe.Request.Path) && told.Add(probe.Request.Path))
            {
                // The same mistake where the code can fix it; a build says it once.
                context.Report(
                    insertion.Run,
                    $"{probe.Sentence}, but nothing is mapped there",
                    Severity.Info,
                    related: [new RelatedPlace(probe.Span, $"The {probe.Probe.Name} of {probe.Placement.Workload}")],
                    fix: Fix.Unsafe($"Map health checks at '{probe.Request.Path}'", [.. insertion.MapHealthChecks(probe.Request.Path)]));
            }
        }
    }

    private static string Hint(RouteEndpoint? near, bool isMeant) =>
        near is null ? "" : isMeant ? $"; did you mean '{near.Pattern}'?" : $"; its health checks are at '{near.Pattern}'";

    /// <summary>The endpoint that may be meant, by its path; else one that answers with the state of health checks.</summary>
    private static (RouteEndpoint? Endpoint, bool IsMeant) Near(ApplicationRoutes routes, ProbeRequest probe)
    {
        var answering = routes.Endpoints.Where(endpoint => endpoint.Pattern.Path is { } path
            && routes.Answer(probe.Request with { Path = path }) is { Outcome: RouteOutcome.Answered, Endpoint: { } answer }
            && answer == endpoint).ToList();
        var near = NearestName.Find(answering.Select(endpoint => endpoint.Pattern.Text), probe.Request.Path);
        return near is null
            ? (answering.Find(endpoint => endpoint.IsHealthCheck), false)
            : (answering.Find(endpoint => endpoint.Pattern.Text == near), true);
    }

    /// <summary>Whether a path can be written as a route pattern and as a C# string as it is.</summary>
    private static bool IsPlain(string path) => path.Length > 1
        && path.All(static c => c is '/' or '-' or '_' or '.' or '~' || (c < 128 && char.IsLetterOrDigit(c)));
}
