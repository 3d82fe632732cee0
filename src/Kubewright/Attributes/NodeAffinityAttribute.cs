namespace Kubewright;

/// <summary>
/// Says on which nodes the pods run, by a label of the nodes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NodeAffinityAttribute : Attribute
{
    /// <summary>Asks for nodes with a label.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="values">The values of which it has one; none where the operator compares with none.</param>
    public NodeAffinityAttribute(string key, params string[] values)
    {
        Key = key;
        Values = values;
    }

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>The values of which it has one.</summary>
    public string[] Values { get; }

    /// <summary>How the label is compared. Left out, it is In.</summary>
    public NodeSelectorOperator Operator { get; set; }

    /// <summary>How much it is preferred, 1 to 100. Left out, it is required.</summary>
    public int Weight { get; set; }
}
