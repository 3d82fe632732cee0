namespace Kubewright;

/// <summary>
/// Sets an annotation.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnnotationAttribute : Attribute
{
    /// <summary>Sets an annotation.</summary>
    /// <param name="key">A name of up to 63 characters, with or without a prefix.</param>
    /// <param name="value">Any text.</param>
    public AnnotationAttribute(string key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>A name of up to 63 characters, with or without a prefix.</summary>
    public string Key { get; }

    /// <summary>Any text.</summary>
    public string Value { get; }

    /// <summary>What carries it. Left out, it is the workload.</summary>
    public AnnotationTarget On { get; set; }
}
