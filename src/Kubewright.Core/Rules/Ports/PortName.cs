using System.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// The name of a container's port, and of everything that names one: IANA_SVC_NAME
/// (k8s.io/apimachinery/pkg/util/validation IsValidPortName).
/// </summary>
internal static class PortName
{
    public const int MaxLength = 15;

    /// <summary>What is wrong with a name, to follow "it"; null where nothing is.</summary>
    public static string? Fault(string name)
    {
        if (name.Length == 0)
        {
            return "is empty";
        }

        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return $"holds '{character}', and only lower-case letters, digits and '-' are allowed";
            }
        }

        return name.Length > MaxLength ? $"is {name.Length} characters long, and at most {MaxLength} are allowed"
            : !name.Any(IsLetter) ? "has no letter"
            : name.Contains("--") ? "has two hyphens in a row"
            : name[0] == '-' ? "begins with a hyphen"
            : name[name.Length - 1] == '-' ? "ends with a hyphen"
            : null;
    }

    /// <summary>The valid name that somebody who wrote an invalid one meant: in lower case, hyphens for what is not allowed; null where that is not valid either.</summary>
    public static string? Mend(string name)
    {
        var mended = Rewrite(name);
        return mended != name && Fault(mended) is null ? mended : null;
    }

    /// <summary>Whether a name is nothing but digits: a number that was quoted.</summary>
    public static bool IsNumber(string name) => name.Length > 0 && name.All(character => character is >= '0' and <= '9');

    /// <summary>In lower case, one hyphen for each run of characters that no name may hold, none at either end.</summary>
    internal static string Rewrite(string name)
    {
        var rewritten = new StringBuilder(name.Length);
        foreach (var character in name.Trim().ToLowerInvariant())
        {
            var allowed = IsLetter(character) || character is >= '0' and <= '9';
            if (allowed)
            {
                rewritten.Append(character);
            }
            else if (rewritten.Length > 0 && rewritten[rewritten.Length - 1] != '-')
            {
                rewritten.Append('-');
            }
        }

        return rewritten.ToString().TrimEnd('-');
    }

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z';
}
