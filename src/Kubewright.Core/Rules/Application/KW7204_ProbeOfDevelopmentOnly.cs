using Kubewright.Core.Application;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Core.Rules.Application;

/// <summary>A probe requests a path that the application maps in another environment than the one that the workload runs it in.</summary>
internal sealed class KW7204_ProbeOfDevelopmentOnly : Rule<ApplicationFacts>
{
    private static readonly HashSet<string> DefaultPaths = new(StringComparer.OrdinalIgnoreCase) { "/health", "/alive" };

    public override RuleDescriptor Descriptor { get; } = new("KW7204", "A probe requests a path that exists in the environment that runs", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var routes = application.Code.Routes;
        foreach (var probe in ProbeRequest.Of(context))
        {
            // An overlay may name another environment.
            if (probe.Placement.Running.Configuration?.EnvironmentName is not { } environment)
            {
                continue;
            }

            if (routes.Answer(probe.Request) is { Outcome: RouteOutcome.OtherEnvironment, Endpoint: { } endpoint })
            {
                var where = endpoint.Condition == RouteCondition.InDevelopment ? "in Development only" : "outside of Development only";
                context.Report(
                    probe.Span,
                    $"{probe.Sentence}, which {application} maps {where}, but it runs in {environment} here: the answer is 404 and the probe fails",
                    related: [new RelatedPlace(endpoint.Place, $"{endpoint.Call} maps '{endpoint.Pattern}' {where}")],
                    resource: probe.Placement.Workload);
            }
            else if (routes.DefaultEndpoints is { } place && IsOfTemplate(routes, probe))
            {
                context.Report(
                    probe.Span,
                    $"{probe.Sentence}, which MapDefaultEndpoints of Aspire's template maps in Development only, and {application} runs in {environment} here: "
                        + "look into the project that holds it",
                    Severity.Info,
                    related: [new RelatedPlace(place, "MapDefaultEndpoints is called here")],
                    resource: probe.Placement.Workload);
            }
        }
    }

    /// <summary>Whether a path is one of the template's, and nothing else in the code has it.</summary>
    private static bool IsOfTemplate(ApplicationRoutes routes, ProbeRequest probe) =>
        probe.Request.IsDevelopment == false
        && routes.Unknown is null
        && DefaultPaths.Contains(probe.Request.Path.TrimEnd('/'))
        && (routes with { DefaultEndpoints = null }).Answer(probe.Request).Outcome == RouteOutcome.Nothing;
}
