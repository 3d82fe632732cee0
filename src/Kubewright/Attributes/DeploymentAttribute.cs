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
}
