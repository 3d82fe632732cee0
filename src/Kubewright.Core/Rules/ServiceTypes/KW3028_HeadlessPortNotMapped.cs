using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A headless Service whose port leads to another one of the pods. Its name resolves to the pods themselves and nothing translates ports, so
/// who dials the Service's port dials that port of the pod. Clients that ask for SRV records, or know the pods' port, are served all the same.
/// </summary>
internal sealed class KW3028_HeadlessPortNotMapped : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3028", "A headless Service's port is the port of its pods", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        if (!service.IsHeadless || service.ServiceType != ServiceType.ClusterIP || service.Selector.IsEmpty)
        {
            return;
        }

        var matches = context.Graph.EndpointsOf(service).Matches;
        for (var i = 0; i < service.Ports.Length; i++)
        {
            var port = service.Ports[i];
            if (!port.Port.IsKnown || TargetOf(port, i, matches) is not { } target || target == port.Port.Value)
            {
                continue;
            }

            context.Report(
                port.TargetPort.Span,
                $"{service} is headless, so nothing maps its {port} to the pods' port {target}: its name resolves to the pods, and clients must dial {target} "
                    + "themselves",
                related: [new RelatedPlace(port.Port.Span, "The Service's port")]);
        }
    }

    /// <summary>The one number that a port leads to in all pods; null where it is not known or differs between them.</summary>
    private static long? TargetOf(ServicePort port, int index, IReadOnlyList<WorkloadMatch> matches)
    {
        if (port.EffectiveTargetPort is { Number: { } number })
        {
            return number;
        }

        var numbers = matches.Select(match => match.Ports[index].Number).Distinct().ToList();
        return numbers.Count == 1 ? numbers[0] : null;
    }
}
