using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A rule about a target port that is a number, written or taken from the Service's own port, and that no container of the selected pods
/// declares though they declare others. Kubernetes uses the number as it is, so this is never more than information.
/// </summary>
internal abstract class NumericTargetPortRule : Rule<Service>
{
    protected sealed override void Check(Service service, RuleContext context)
    {
        for (var i = 0; i < service.Ports.Length; i++)
        {
            if (service.Ports[i] is { EffectiveTargetPort.Number: { } number, EffectiveProtocol: { } protocol } port
                && PortNumber.IsValid(number)
                && PortProtocol.IsValid(protocol)
                && Undeclaring(context.Graph.EndpointsOf(service), i) is { Count: > 0 } workloads)
            {
                Check(service, port, number, workloads, context);
            }
        }
    }

    protected abstract void Check(Service service, ServicePort port, long number, IReadOnlyList<Workload> workloads, RuleContext context);

    /// <summary>Where the target port is written: the port itself where it is the target too.</summary>
    protected static SourceSpan PlaceOf(ServicePort port) => IsWritten(port) ? port.TargetPort.Span : port.Port.Span;

    /// <summary>Whether the number is at <c>targetPort</c>: 0 and nothing mean the Service's own port.</summary>
    protected static bool IsWritten(ServicePort port) => port.TargetPort is { IsKnown: true, Value.Number: not (null or 0) };

    /// <summary>The certainly selected workloads that declare ports but not this one; none where any of them declares it or may do so.</summary>
    private static IReadOnlyList<Workload> Undeclaring(ServiceEndpoints endpoints, int index)
    {
        var undeclaring = new List<Workload>();
        foreach (var match in endpoints.Matches)
        {
            var ports = PodPorts.Of(match.Workload.Template).ToList();
            if (match.Ports[index].ContainerPort is not null
                || match.Certainty != SelectorMatch.Yes
                || ports.Exists(port => port.Number.IsOpaque || port.EffectiveProtocol is not { } protocol || !PortProtocol.IsValid(protocol)))
            {
                return [];
            }

            if (ports.Count > 0)
            {
                undeclaring.Add(match.Workload);
            }
        }

        return undeclaring;
    }
}
