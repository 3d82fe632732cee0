using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Resources;

/// <summary>
/// The name of a container's port, and of everything that names one: IANA_SVC_NAME
/// (k8s.io/apimachinery/pkg/util/validation IsValidPortName).
/// </summary>
public static class PortName
{
    private const int MaxLength = 15;

    /// <summary>What is wrong with a name, to follow "it"; null where nothing is.</summary>
    public static string? WhyInvalid(string name) =>
        name.Length == 0 ? "is empty"
        : name.Length > MaxLength ? $"has {name.Length} characters, at most {MaxLength} are allowed"
        : DnsName.WhyNoLabel(name) is { } why ? why
        : !name.Any(IsLetter) ? "has no letter, and needs at least one"
        : name.Contains("--") ? "has two hyphens in a row"
        : null;

    /// <summary>
    /// The valid name that somebody who wrote an invalid one meant: in lower case, one hyphen for what is not allowed; null where that is not valid either.
    /// </summary>
    public static string? Correct(string name)
    {
        var corrected = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant())
        {
            if (IsLetter(character) || IsDigit(character))
            {
                corrected.Append(character);
            }
            else if (corrected.Length > 0 && corrected[corrected.Length - 1] != '-')
            {
                corrected.Append('-');
            }
        }

        var text = corrected.ToString().TrimEnd('-');
        return text != name && WhyInvalid(text) is null ? text : null;
    }

    /// <summary>Whether a name is nothing but digits: a number that was quoted.</summary>
    public static bool IsNumber(string name) => name.Length > 0 && name.All(IsDigit);

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
