using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>Which Service port an Ingress backend means.</summary>
internal static class IngressPort
{
    /// <summary>
    /// Whether the AWS load balancer controller takes the "Service" for an action of its own, described in an annotation of the Ingress, which the
    /// port's name says (AWS Load Balancer Controller, Ingress annotations, <c>actions.${action-name}</c>).
    /// </summary>
    public static bool IsAction(IngressBackend backend) => backend.PortName.Or("") == "use-annotation";

    /// <summary>Whether a backend names a Service port, by number or by name; a target port is none.</summary>
    public static bool Is(IngressBackend backend, ServicePort port) =>
        backend.PortNumber.IsKnown
            ? port.Port.IsKnown && port.Port.Value == backend.PortNumber.Value
            : backend.PortName.IsKnown && port.Name.IsKnown && port.Name.Value == backend.PortName.Value;
}
