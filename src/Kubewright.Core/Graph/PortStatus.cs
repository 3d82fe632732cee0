namespace Kubewright.Core.Graph;

/// <summary>
/// What a declared port is to a Service port that may lead to it. Ordered: of several declarations the one that is closest to a working one counts.
/// </summary>
public enum PortStatus
{
    /// <summary>Nothing declares it.</summary>
    Absent,

    /// <summary>A plain init container declares it, which has ended when the pod takes traffic.</summary>
    InitContainer,

    /// <summary>A sidecar declares it, whose named ports are found from <see cref="PortResolver.SidecarPorts"/> on only.</summary>
    OldSidecar,

    /// <summary>It is declared for another protocol.</summary>
    OtherProtocol,

    /// <summary>It depends on a placeholder, or on a value that Kubernetes refuses.</summary>
    Unknown,

    /// <summary>Kubernetes finds it.</summary>
    Found,
}
