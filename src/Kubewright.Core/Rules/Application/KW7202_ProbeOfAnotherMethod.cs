using Kubewright.Core.Application;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Core.Rules.Application;

/// <summary>A probe requests a path that is mapped for other methods than GET, by which the kubelet always asks: the answer is 405, a failure.</summary>
internal sealed class KW7202_ProbeOfAnotherMethod : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7202", "A probe requests a path that answers GET", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        foreach (var probe in ProbeRequest.Of(context))
        {
            if (application.Code.Routes.Answer(probe.Request) is { Outcome: RouteOutcome.OtherMethods, Endpoint: { } endpoint })
            {
                context.Report(
                    probe.Span,
                    $"{probe.Sentence} by GET, but {application} maps it for {string.Join(" and ", endpoint.Methods)} only ({endpoint.Call}), so the probe "
                        + "fails (405)",
                    related: [new RelatedPlace(endpoint.Place, $"{endpoint.Call} maps '{endpoint.Pattern}'")],
                    resource: probe.Placement.Workload);
            }
        }
    }
}
