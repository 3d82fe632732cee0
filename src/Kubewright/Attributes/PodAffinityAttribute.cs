namespace Kubewright;

/// <summary>
/// Has the pods run near pods of their own kind, or of other labels.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PodAffinityAttribute : Attribute
{
    /// <summary>Asks for places near other pods.</summary>
    /// <param name="topologyKey">The label of nodes that distinguishes places: <c>kubernetes.io/hostname</c> for nodes, <c>topology.kubernetes.io/zone</c>
    /// for zones.</param>
    public PodAffinityAttribute(string topologyKey) => TopologyKey = topologyKey;

    /// <summary>The label of nodes that distinguishes places.</summary>
    public string TopologyKey { get; }

    /// <summary>The labels of the other pods, each as <c>key=value</c>. Left out, they are those by which the workload finds its own.</summary>
    public string[] Labels { get; set; } = [];

    /// <summary>How much it is preferred, 1 to 100. Left out, it is required.</summary>
    public int Weight { get; set; }
}
