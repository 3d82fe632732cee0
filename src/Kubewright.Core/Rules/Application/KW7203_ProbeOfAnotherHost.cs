using Kubewright.Core.Application;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A probe requests a path that answers for certain hosts or ports only. The kubelet asks by the pod's address and the probe's port unless the
/// probe writes a Host header, so the answer is 404.
/// </summary>
internal sealed class KW7203_ProbeOfAnotherHost : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7203", "A probe uses a host and port that the path answers for", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        foreach (var probe in ProbeRequest.Of(context))
        {
            if (application.Code.Routes.Answer(probe.Request) is { Outcome: RouteOutcome.OtherHosts, Endpoint: { } endpoint })
            {
                var asked = probe.Request.Host is { } host ? $"'{host}:{probe.Request.HostPort}'" : $"the pod's address and port {probe.Request.Port}";
                var answered = endpoint.Port is { } port ? $"port {port}" : string.Join(" and ", endpoint.Hosts.Select(one => $"'{one}'"));
                context.Report(
                    probe.Span,
                    $"{probe.Sentence}, which {application} answers for {answered} only, but the kubelet asks for {asked}: the answer is 404 and the probe "
                        + "fails",
                    related: [new RelatedPlace(endpoint.Place, $"{endpoint.Call} maps '{endpoint.Pattern}' for {answered}")],
                    resource: probe.Placement.Workload);
            }
        }
    }
}
