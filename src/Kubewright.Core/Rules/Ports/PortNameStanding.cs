namespace Kubewright.Core.Rules.Ports;

/// <summary>How the pods of one workload stand to a port name. Ordered: of several declarations the nearest to a working one counts.</summary>
internal enum PortNameStanding
{
    Absent,
    InitContainer,
    OldSidecar,
    OtherProtocol,

    /// <summary>It depends on a placeholder or on a value that another rule reports.</summary>
    Unknown,
    Found,
}
