namespace Kubewright;

/// <summary>
/// Makes a partial class the description of a DaemonSet: one pod on each node.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DaemonSetAttribute : WorkloadAttribute
{
    /// <summary>Describes a DaemonSet.</summary>
    /// <param name="name">The name (metadata.name). Its pods get the label <c>app</c> with this value, unless a <see cref="LabelAttribute"/> selects
    /// them.</param>
    public DaemonSetAttribute(string name)
        : base(name)
    {
    }

    /// <summary>How many pods may be missing while pods are replaced, as a number or a percentage. Left out, it is 1.</summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>How many nodes may run a second pod while pods are replaced, as a number or a percentage. Left out, it is 0.</summary>
    public string? MaxSurge { get; set; }
}
