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
}
