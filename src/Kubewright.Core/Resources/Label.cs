using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A label, or one pair of a selector: the scalars' text, never a converted value.</summary>
/// <param name="Key">The key as Kubernetes reads it (an unquoted <c>y</c> is the key <c>true</c>).</param>
/// <param name="Value">The value's text; empty for null; null where it is a placeholder or no scalar, hence unknown.</param>
/// <param name="Entry">Where it is written.</param>
public sealed record Label(string Key, string? Value, YamlEntry Entry)
{
    /// <summary>Whether key and value can be relied on.</summary>
    public bool IsKnown => Value is not null && !Entry.Key.IsPlaceholder;

    /// <summary>How messages call it, on one line: <c>app=orders</c>.</summary>
    public override string ToString() => Key + "=" + (Value?.Replace("\r", "").Replace("\n", "\\n") ?? "?");
}
