namespace Kubewright;

/// <summary>
/// What the attributes of all workloads share: the class that carries one describes a workload and what runs in it.
/// </summary>
public abstract class WorkloadAttribute : Attribute
{
    /// <summary>Names the workload.</summary>
    /// <param name="name">The name (metadata.name).</param>
    private protected WorkloadAttribute(string name) => Name = name;

    /// <summary>The name (metadata.name).</summary>
    public string Name { get; }

    /// <summary>The namespace. Left out, it is the one that the manifest is applied to.</summary>
    public string? Namespace { get; set; }

    /// <summary>The name of the account that the pods run as.</summary>
    public string? ServiceAccount { get; set; }

    /// <summary>The names of Secrets with credentials of image registries.</summary>
    public string[] ImagePullSecrets { get; set; } = [];

    /// <summary>How long the program may take to end, in seconds. Left out, it is 30.</summary>
    public int TerminationGracePeriodSeconds { get; set; }

    /// <summary>The name of the PriorityClass of the pods. Left out, it is the cluster's default.</summary>
    public string? PriorityClass { get; set; }
}
