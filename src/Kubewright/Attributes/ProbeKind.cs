namespace Kubewright;

/// <summary>What a probe decides.</summary>
public enum ProbeKind
{
    /// <summary>Whether Services send the pod traffic.</summary>
    Readiness,

    /// <summary>Whether the container is restarted.</summary>
    Liveness,

    /// <summary>Whether the other probes begin.</summary>
    Startup,
}
