namespace Kubewright.Core.Rules;

/// <summary>The keys of ConfigMaps and Secrets, which become file names (apimachinery/pkg/util/validation IsConfigMapKey).</summary>
public static class ConfigKey
{
    private const int Longest = 253;

    /// <summary>What is wrong with a key, as the rest of a sentence that begins with it; null where nothing is.</summary>
    public static string? WhyInvalid(string key)
    {
        var forbidden = key.FirstOrDefault(c => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'));
        return key.Length == 0 ? "is empty"
            : forbidden == ' ' ? "holds a space; letters, digits, '-', '_' and '.' are allowed"
            : forbidden != default ? $"holds '{forbidden}'; letters, digits, '-', '_' and '.' are allowed"
            : key.Length > Longest ? $"has {key.Length} characters, at most {Longest} are allowed"
            : key == "." || key.StartsWith("..", StringComparison.Ordinal) ? "cannot be '.' or begin with '..'"
            : null;
    }
}
