using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A named target port that no selected pod declares: each endpoint goes without the port, so traffic to it cannot flow
/// (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
internal sealed class KW2001_NamedTargetPortMissing : ResourceRule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2001", "A named targetPort is a port of the pods that the Service selects", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var endpoints = context.Graph.EndpointsOf(service);
        if (endpoints.Matches.IsEmpty || endpoints.HasHiddenMatches)
        {
            return;
        }

        for (var i = 0; i < service.Ports.Length; i++)
        {
            var port = service.Ports[i];
            if (port.TargetPort is { IsKnown: true, Value.Text: { Length: > 0 } name }
                && endpoints.Matches.All(match => match.Ports[i].Outcome == PortOutcome.NameNotFound))
            {
                Report(service, port, name, endpoints.Matches, context);
            }
        }
    }

    private static void Report(Service service, ServicePort port, string name, ImmutableArray<WorkloadMatch> matches, RuleContext context)
    {
        var declared = matches
            .SelectMany(match => match.Workload.Template.Containers)
            .SelectMany(container => container.Ports)
            .Where(declaration => declaration.Name.IsKnown)
            .Select(declaration => declaration.Name.Value)
            .Distinct()
            .ToList();
        var nearest = NearestName.Find(declared, name);
        var hint = nearest is not null ? $"; did you mean '{nearest}'?"
            : declared.Count > 0 ? $"; its ports are named {string.Join(", ", declared.Select(one => $"'{one}'"))}"
            : "; it names no ports";
        context.Report(
            port.TargetPort.Span,
            $"{service} sends {port} to the pod port '{name}', but {matches[0].Workload} has no port of that name{hint}",
            related: [.. matches.Select(match => new RelatedPlace(match.Workload.HeadSpan, $"{match.Workload} is selected"))],
            fix: nearest is null ? null : new Fix($"Change to '{nearest}'", port.TargetPort.Span, nearest));
    }
}
