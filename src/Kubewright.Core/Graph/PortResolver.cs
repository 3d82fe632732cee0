using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>
/// Finds the port of a pod that a Service port leads to, as the EndpointSlice controller does
/// (staging/src/k8s.io/endpointslice/utils.go FindPort).
/// </summary>
public static class PortResolver
{
    /// <summary>From this version on a sidecar's named ports are found as well.</summary>
    public static readonly KubernetesVersion SidecarPorts = new(1, 33);

    public static PortResolution Resolve(ServicePort servicePort, PodTemplate template, KubernetesVersion version)
    {
        if (servicePort.EffectiveTargetPort is not { } target || servicePort.EffectiveProtocol is not { } protocol)
        {
            return new PortResolution(servicePort, PortOutcome.Unknown, null, null, null);
        }

        // The containers in order, then the sidecars in order; the first declaration wins.
        var isUncertain = false;
        foreach (var container in template.AllContainers)
        {
            if (container.IsInit && !(container.IsSidecar && (target.Number is not null || version >= SidecarPorts)))
            {
                continue;
            }

            foreach (var port in container.Ports)
            {
                if (port.EffectiveProtocol is { } declared && declared != protocol)
                {
                    continue;
                }

                if (target.Number is { } number ? port.Number.IsKnown && port.Number.Value == number : port.Name.IsKnown && port.Name.Value == target.Text)
                {
                    return Declared(servicePort, target, container, port);
                }

                isUncertain |= port.Name.IsOpaque;
            }
        }

        return target.Number is { } undeclared
            ? new PortResolution(servicePort, PortOutcome.Resolved, undeclared, null, null)
            : new PortResolution(servicePort, isUncertain ? PortOutcome.Unknown : PortOutcome.NameNotFound, null, null, null);
    }

    private static PortResolution Declared(ServicePort servicePort, IntOrString target, Container container, ContainerPort port)
    {
        var number = target.Number ?? (port.Number.IsKnown ? port.Number.Value : null);
        return new PortResolution(servicePort, number is null ? PortOutcome.Unknown : PortOutcome.Resolved, number, container, port);
    }
}
