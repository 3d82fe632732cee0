namespace Kubewright;

/// <summary>
/// Spreads the pods evenly over places, such as nodes or zones.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TopologySpreadAttribute : Attribute
{
    /// <summary>Spreads the pods.</summary>
    /// <param name="topologyKey">The label of nodes that distinguishes places, such as <c>topology.kubernetes.io/zone</c>.</param>
    public TopologySpreadAttribute(string topologyKey) => TopologyKey = topologyKey;

    /// <summary>The label of nodes that distinguishes places.</summary>
    public string TopologyKey { get; }

    /// <summary>By how many pods two places may differ. Left out, it is 1.</summary>
    public int MaxSkew { get; set; }

    /// <summary>What happens to a pod that would differ by more. Left out, it is not started (DoNotSchedule).</summary>
    public WhenUnsatisfiable WhenUnsatisfiable { get; set; }
}
