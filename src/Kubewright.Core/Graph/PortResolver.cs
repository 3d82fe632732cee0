using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>
/// Finds the port of a pod that a Service port leads to, as the EndpointSlice controller does
/// (staging/src/k8s.io/endpointslice/utils.go FindPort): the containers in order, then the sidecars in order; the first declaration wins.
/// </summary>
public static class PortResolver
{
    /// <summary>From this version on a sidecar's named ports are found as well.</summary>
    public static readonly KubernetesVersion SidecarPorts = new(1, 33);

    public static PortResolution Resolve(ServicePort servicePort, PodTemplate template, KubernetesVersion version)
    {
        if (servicePort.EffectiveTargetPort is not { } target || servicePort.EffectiveProtocol is not { } protocol)
        {
            return new PortResolution(servicePort, PortOutcome.Unknown, null, []);
        }

        ImmutableArray<PortCandidate> candidates = [.. Candidates(target, protocol, template, version)];
        if (target.Number is { } number)
        {
            return new PortResolution(servicePort, PortOutcome.Resolved, number, candidates);
        }

        var found = candidates.FirstOrDefault(candidate => candidate.Status == PortStatus.Found);
        var outcome = found is null
            ? candidates.Any(candidate => candidate.Status == PortStatus.Unknown) ? PortOutcome.Unknown : PortOutcome.NameNotFound
            : found.Port.Number.IsKnown ? PortOutcome.Resolved : PortOutcome.Unknown;
        return new PortResolution(servicePort, outcome, outcome == PortOutcome.Resolved ? found!.Port.Number.Value : null, candidates);
    }

    private static IEnumerable<PortCandidate> Candidates(IntOrString target, string protocol, PodTemplate template, KubernetesVersion version)
    {
        foreach (var container in template.AllContainers)
        {
            foreach (var port in container.Ports)
            {
                var isMeant = target.Number is { } number
                    ? port.Number.IsKnown && port.Number.Value == number
                    : port.Name.IsKnown && port.Name.Value == target.Text;
                if (!isMeant && (target.Number is not null || !port.Name.IsOpaque))
                {
                    continue;
                }

                // A name that is not known may be the one that is looked for, or be none where even that one would not be found.
                var status = StatusOf(container, port, protocol, target.Number is not null, version);
                if (isMeant || status is PortStatus.Found or PortStatus.Unknown)
                {
                    yield return new PortCandidate(container, port, isMeant ? status : PortStatus.Unknown);
                }
            }
        }
    }

    private static PortStatus StatusOf(Container container, ContainerPort port, string protocol, bool isByNumber, KubernetesVersion version) =>
        container is { IsInit: true, IsSidecar: false } ? PortStatus.InitContainer

            // A protocol in the wrong case is refused, whatever it was meant to be; a number is not declared by it.
            : port.EffectiveProtocol is not { } declared ? PortStatus.Unknown
            : !PortProtocol.IsValid(declared) ? (isByNumber ? PortStatus.OtherProtocol : PortStatus.Unknown)
            : declared != protocol ? PortStatus.OtherProtocol
            : container.IsInit && !isByNumber && version < SidecarPorts ? PortStatus.OldSidecar
            : PortStatus.Found;
}
