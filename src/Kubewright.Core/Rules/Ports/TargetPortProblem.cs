namespace Kubewright.Core.Rules.Ports;

/// <summary>Why a named target port leads nowhere. Each is the truth of one rule, so that a port has one finding.</summary>
internal enum TargetPortProblem
{
    None,

    /// <summary>No selected pod declares the name at all.</summary>
    Missing,

    /// <summary>Some selected pods declare the name, others do not.</summary>
    MissingInSome,

    /// <summary>It is declared for another protocol only.</summary>
    OtherProtocol,

    /// <summary>It is declared only by an init container, which has ended when the pod takes traffic.</summary>
    InitContainer,

    /// <summary>It is declared only by a sidecar, whose names the cluster's version does not look at.</summary>
    OldSidecar,

    /// <summary>It is the name of one of the Service's own ports.</summary>
    ServicePortName,
}
