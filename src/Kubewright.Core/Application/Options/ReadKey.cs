using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Options;

/// <summary>A key of the configuration that code reads.</summary>
/// <param name="Key">The whole key: <c>Orders:Timeout</c>.</param>
/// <param name="Type">What its value is converted to.</param>
/// <param name="Reader">What reads it, as a message shows it: <c>OrdersOptions.Timeout</c>.</param>
/// <param name="Place">Where that is declared or called.</param>
public sealed record ReadKey(string Key, SettingType Type, string Reader, SourceSpan Place)
{
    /// <summary>Whether the application checks that it is set, and nothing in its code sets it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it is a dictionary: each key directly below is read as a value of that type.</summary>
    public bool IsDictionary { get; init; }

    /// <summary>Whether a key is converted to the type.</summary>
    public bool Converts(string key) => !IsDictionary
        ? string.Equals(Key, key, StringComparison.OrdinalIgnoreCase)
        : key.Length > Key.Length + 1 && key[Key.Length] == ':' && key.IndexOf(':', Key.Length + 1) < 0
            && key.StartsWith(Key, StringComparison.OrdinalIgnoreCase);
}
