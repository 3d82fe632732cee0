using Kubewright.Core.Application;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A probe asks an application that answers certain hosts only (<c>AllowedHosts</c>, src/Middleware/HostFiltering). The kubelet asks by the
/// pod's address unless the probe writes a Host header, so the answer is 400 whatever the path.
/// </summary>
internal sealed class KW7206_ProbeOfRefusedHost : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7206", "A probe uses a host that AllowedHosts lets through", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        if (application.Code.Routes.ChoosesHosts || application.Code.Routes == Core.Application.Routes.ApplicationRoutes.NotKnown)
        {
            return;
        }

        foreach (var probe in ProbeRequest.Of(context))
        {
            var configuration = probe.Placement.Running.Configuration;
            if (configuration is not { IsKnown: true, EnvironmentName: not null }
                || configuration["AllowedHosts"] is not { Text: { } text } allowed
                || text.Split([';'], StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } hosts
                || Array.Exists(hosts, host => Takes(host.Trim(), probe.Request.Host)))
            {
                continue;
            }

            context.Report(
                probe.Span,
                $"{probe.Sentence} for {(probe.Request.Host is { } asked ? $"'{asked}'" : "the pod's address")}, but {application} lets "
                    + $"only {string.Join(" and ", hosts.Select(host => $"'{host.Trim()}'"))} through "
                    + $"({allowed.Source}), so the answer is 400 and the probe fails; write a Host header in the probe's httpHeaders",
                related: allowed.Place is { } place ? [new RelatedPlace(place, "AllowedHosts is set here")] : default,
                resource: probe.Placement.Workload);
        }
    }

    /// <summary>Whether an allowed host takes the host of a request; one that is not known may be any IP address.</summary>
    private static bool Takes(string allowed, string? host) =>
        allowed is "*" or "[::]" or "0.0.0.0"
        || (host is null ? allowed.Length > 0 && (char.IsDigit(allowed[0]) || allowed[0] == '[') && allowed is not ("127.0.0.1" or "[::1]")
            : allowed.StartsWith("*.", StringComparison.Ordinal) ? host.EndsWith(allowed.Substring(1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase));
}
