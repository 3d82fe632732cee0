namespace Kubewright;

/// <summary>
/// Makes a partial class the description of a StatefulSet: pods with names and volumes of their own.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatefulSetAttribute : WorkloadAttribute
{
    /// <summary>Describes a StatefulSet.</summary>
    /// <param name="name">The name (metadata.name). Its pods get the label <c>app</c> with this value, unless a <see cref="LabelAttribute"/> selects
    /// them.</param>
    public StatefulSetAttribute(string name)
        : base(name)
    {
    }

    /// <summary>How many pods should run. Left out, it is 1, or what an autoscaler says.</summary>
    public int Replicas { get; set; }

    /// <summary>The headless Service that gives the pods their host names. Left out, it is the headless Service of the same class, if it has one.</summary>
    public string? ServiceName { get; set; }

    /// <summary>Whether pods start one by one. Left out, they do (OrderedReady).</summary>
    public PodManagementPolicy PodManagementPolicy { get; set; }

    /// <summary>How long a new pod must be ready to count, in seconds. Left out, it is 0.</summary>
    public int MinReadySeconds { get; set; }

    /// <summary>How many earlier versions are kept to go back to. Left out, it is 10.</summary>
    public int RevisionHistoryLimit { get; set; }
}
