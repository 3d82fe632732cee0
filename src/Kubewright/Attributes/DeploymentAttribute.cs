namespace Kubewright;

/// <summary>
/// Makes a partial class the description of a Deployment: interchangeable pods that are replaced step by step.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DeploymentAttribute : WorkloadAttribute
{
    /// <summary>Describes a Deployment.</summary>
    /// <param name="name">The name (metadata.name). Its pods get the label <c>app</c> with this value, unless a <see cref="LabelAttribute"/> selects
    /// them.</param>
    public DeploymentAttribute(string name)
        : base(name)
    {
    }

    /// <summary>How many pods should run. Left out, it is 1, or what an autoscaler says.</summary>
    public int Replicas { get; set; }

    /// <summary>How pods are replaced. Left out, it is RollingUpdate.</summary>
    public DeploymentStrategyType Strategy { get; set; }

    /// <summary>How many pods more than wanted may run while pods are replaced, as a number or a percentage. Left out, it is <c>25%</c>.</summary>
    public string? MaxSurge { get; set; }

    /// <summary>How many pods may be missing while pods are replaced, as a number or a percentage. Left out, it is <c>25%</c>.</summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>How long a new pod must be ready to count, in seconds. Left out, it is 0.</summary>
    public int MinReadySeconds { get; set; }

    /// <summary>How many earlier versions are kept to go back to. Left out, it is 10.</summary>
    public int RevisionHistoryLimit { get; set; }

    /// <summary>How long a step may take before it counts as failed, in seconds. Left out, it is 600.</summary>
    public int ProgressDeadlineSeconds { get; set; }
}
