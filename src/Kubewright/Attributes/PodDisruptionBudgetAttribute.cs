namespace Kubewright;

/// <summary>
/// Describes a PodDisruptionBudget: how many of the workload's pods keep running while nodes are drained.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodDisruptionBudgetAttribute : Attribute
{
    /// <summary>How many pods must stay, as a number or a percentage: <c>1</c>, <c>50%</c>.</summary>
    public string? MinAvailable { get; set; }

    /// <summary>How many pods may be missing, instead of <see cref="MinAvailable"/>. Left out together with it, it is 1.</summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>The name (metadata.name). Left out, it is the workload's.</summary>
    public string? Name { get; set; }
}
