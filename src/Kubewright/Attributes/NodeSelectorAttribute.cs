namespace Kubewright;

/// <summary>
/// Sets a label that a node must carry for the pods to run on it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NodeSelectorAttribute : Attribute
{
    /// <summary>Sets a label.</summary>
    /// <param name="key">The label's key, such as <c>kubernetes.io/arch</c>.</param>
    /// <param name="value">The label's value, such as <c>arm64</c>.</param>
    public NodeSelectorAttribute(string key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The label's key, such as <c>kubernetes.io/arch</c>.</summary>
    public string Key { get; }

    /// <summary>The label's value, such as <c>arm64</c>.</summary>
    public string Value { get; }
}
