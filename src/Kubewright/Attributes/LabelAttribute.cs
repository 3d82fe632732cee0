namespace Kubewright;

/// <summary>
/// Sets a label of the workload, of its pods and of its Services.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LabelAttribute : Attribute
{
    /// <summary>Sets a label.</summary>
    /// <param name="key">A name of up to 63 characters, with or without a prefix such as <c>app.kubernetes.io/</c>.</param>
    /// <param name="value">Up to 63 letters, digits, hyphens, underscores and points, or nothing.</param>
    public LabelAttribute(string key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>A name of up to 63 characters, with or without a prefix such as <c>app.kubernetes.io/</c>.</summary>
    public string Key { get; }

    /// <summary>Up to 63 letters, digits, hyphens, underscores and points, or nothing.</summary>
    public string Value { get; }

    /// <summary>Whether the workload and its Services find the pods by it. Where no label does, they use <c>app</c> with the workload's name.</summary>
    public bool Selects { get; set; }
}
