namespace Kubewright;

/// <summary>
/// Describes a HorizontalPodAutoscaler of the workload: how many pods run follows from what they use of their requests.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HorizontalPodAutoscalerAttribute : Attribute
{
    /// <summary>Scales the workload.</summary>
    /// <param name="minReplicas">The fewest pods, at least 1.</param>
    /// <param name="maxReplicas">The most pods.</param>
    public HorizontalPodAutoscalerAttribute(int minReplicas, int maxReplicas)
    {
        MinReplicas = minReplicas;
        MaxReplicas = maxReplicas;
    }

    /// <summary>The fewest pods, at least 1.</summary>
    public int MinReplicas { get; }

    /// <summary>The most pods.</summary>
    public int MaxReplicas { get; }

    /// <summary>The share of the requested cpu to keep to, in percent. Left out together with <see cref="MemoryPercent"/>, it is 80.</summary>
    public int CpuPercent { get; set; }

    /// <summary>The share of the requested memory to keep to, in percent. Left out, memory does not count.</summary>
    public int MemoryPercent { get; set; }

    /// <summary>The name (metadata.name). Left out, it is the workload's.</summary>
    public string? Name { get; set; }
}
