namespace Kubewright.Core.Graph;

/// <summary>What became of looking up a target port in a pod.</summary>
public enum PortOutcome
{
    /// <summary>The endpoint gets the port.</summary>
    Resolved,

    /// <summary>No container declares the name with that protocol: the endpoint goes without the port.</summary>
    NameNotFound,

    /// <summary>It depends on a placeholder or on a value of the wrong type.</summary>
    Unknown,
}
