namespace Kubewright.Core.Resources;

/// <summary>
/// What labels and annotations may look like (apimachinery pkg/api/validate/content and pkg/util/validation/validation.go: IsQualifiedName,
/// IsValidLabelValue, IsDNS1123Subdomain). Each method says in a few words what is wrong, or null where nothing is.
/// </summary>
public static class LabelSyntax
{
    private const int MaxNameLength = 63;
    private const int MaxPrefixLength = 253;

    /// <summary>What is wrong with a label's key: <c>[prefix/]name</c>.</summary>
    public static string? KeyProblem(string key)
    {
        var slash = key.IndexOf('/');
        if (slash < 0)
        {
            return NameProblem(key, "it");
        }

        if (key.IndexOf('/', slash + 1) >= 0)
        {
            return "it has more than one '/'";
        }

        return PrefixProblem(key.Substring(0, slash)) ?? NameProblem(key.Substring(slash + 1), "its part after the '/'");
    }

    /// <summary>What is wrong with an annotation's key: that of a label, but upper case is allowed in the prefix too.</summary>
    public static string? AnnotationKeyProblem(string key) => KeyProblem(key.ToLowerInvariant());

    /// <summary>What is wrong with a label's value; an empty one is valid.</summary>
    public static string? ValueProblem(string value) => value.Length == 0 ? null : NameProblem(value, "it");

    private static string? NameProblem(string name, string what)
    {
        if (name.Length == 0)
        {
            return $"{what} is empty";
        }

        if (name.Length > MaxNameLength)
        {
            return $"{what} has {name.Length} characters, more than {MaxNameLength}";
        }

        foreach (var character in name)
        {
            if (!IsAlphanumeric(character) && character is not ('-' or '_' or '.'))
            {
                return $"{what} has {Describe(character)}";
            }
        }

        return !IsAlphanumeric(name[0]) ? $"{what} starts with '{name[0]}'"
            : !IsAlphanumeric(name[name.Length - 1]) ? $"{what} ends with '{name[name.Length - 1]}'"
            : null;
    }

    private static string? PrefixProblem(string prefix)
    {
        if (prefix.Length == 0)
        {
            return "nothing is before its '/'";
        }

        if (prefix.Length > MaxPrefixLength)
        {
            return $"its part before the '/' has {prefix.Length} characters, more than {MaxPrefixLength}";
        }

        foreach (var character in prefix)
        {
            if (character is >= 'A' and <= 'Z')
            {
                return "its part before the '/' has an upper-case letter, and a domain name is written in lower case";
            }

            if (!IsAlphanumeric(character) && character is not ('-' or '.'))
            {
                return $"its part before the '/' has {Describe(character)}, and it must be a domain name";
            }
        }

        foreach (var part in prefix.Split('.'))
        {
            if (part.Length == 0 || part[0] == '-' || part[part.Length - 1] == '-')
            {
                return "its part before the '/' is not a domain name: each of its parts starts and ends with a letter or digit";
            }
        }

        return null;
    }

    private static bool IsAlphanumeric(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static string Describe(char character) => character switch
    {
        ' ' => "a space",
        '\n' or '\r' => "a line break",
        '\t' => "a tab",
        < ' ' => "a control character",
        _ => $"the character '{character}'",
    };
}
