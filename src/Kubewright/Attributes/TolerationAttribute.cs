namespace Kubewright;

/// <summary>
/// Lets the pods run on nodes with a taint.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TolerationAttribute : Attribute
{
    /// <summary>Tolerates a taint.</summary>
    /// <param name="key">The taint's key; empty for every taint.</param>
    public TolerationAttribute(string key) => Key = key;

    /// <summary>The taint's key; empty for every taint.</summary>
    public string Key { get; }

    /// <summary>The taint's value. Left out, it is any (operator Exists).</summary>
    public string? Value { get; set; }

    /// <summary>The taint's effect. Left out, it is any.</summary>
    public TaintEffect Effect { get; set; }

    /// <summary>How long the pods stay once the taint is there, in seconds; only with the effect NoExecute. Left out, they stay.</summary>
    public int Seconds { get; set; }
}
