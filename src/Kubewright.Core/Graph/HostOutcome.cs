namespace Kubewright.Core.Graph;

/// <summary>What became of looking up a host name in the cluster's DNS.</summary>
public enum HostOutcome
{
    /// <summary>Nothing can be said: it is not a name of the cluster, or the Service may be where it is not seen.</summary>
    Unknown,

    /// <summary>It is the name of a Service, or of a pod behind one.</summary>
    Found,

    /// <summary>It is the name of nothing that is in scope.</summary>
    NotFound,

    /// <summary>A Service of the name is in another namespace only.</summary>
    InOtherNamespace,
}
