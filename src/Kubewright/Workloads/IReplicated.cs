namespace Kubewright;

/// <summary>A workload whose number of pods is set in its spec.</summary>
public interface IReplicated
{
    /// <summary>How many pods should run (spec.replicas). Unset means 1, or what an autoscaler says.</summary>
    int? Replicas { get; set; }
}
