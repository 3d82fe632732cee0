namespace Kubewright.Core.Yaml;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key. A key that is not a scalar, or null, breaks the document.</param>
/// <param name="Value">The value; a missing one is a null scalar with an empty span behind the colon.</param>
/// <param name="Merged">Whether the entry comes from a merge key (<c>&lt;&lt;</c>).</param>
/// <param name="IsOverridden">Whether a later entry of the same key replaces this one.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value, bool Merged = false, bool IsOverridden = false)
{
    /// <summary>
    /// The key as Kubernetes sees it: the text, but a boolean key is <c>true</c> or <c>false</c> (so <c>on:</c> and <c>y:</c> are
    /// <c>true</c>) and a number is written in decimal (<c>0x10:</c> is <c>16</c>).
    /// </summary>
    public string Name { get; } = KeyName.Of(Key);
}
