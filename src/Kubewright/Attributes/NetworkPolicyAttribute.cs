namespace Kubewright;

/// <summary>
/// Describes a NetworkPolicy: who may connect to the workload's pods. Whatever the policies of a pod do not allow is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NetworkPolicyAttribute : Attribute
{
    /// <summary>The labels of pods of the same namespace that may connect, each as <c>key=value</c>: pods with one of them may.</summary>
    public string[] FromPods { get; set; } = [];

    /// <summary>The names of namespaces whose pods may connect.</summary>
    public string[] FromNamespaces { get; set; } = [];

    /// <summary>The address ranges that may connect, such as <c>10.0.0.0/8</c>.</summary>
    public string[] FromAddresses { get; set; } = [];

    /// <summary>The container ports that they may connect to, by name or number. Left out, it is every port.</summary>
    public string[] Ports { get; set; } = [];

    /// <summary>The name (metadata.name). Left out, it is the workload's.</summary>
    public string? Name { get; set; }
}
