namespace Kubewright.Core.Text;

/// <summary>
/// The forms of names that Kubernetes takes from DNS (apimachinery/pkg/util/validation/validation.go). Each answer is what is wrong, as the
/// rest of a sentence that begins with the name: <c>has 64 characters, at most 63 are allowed</c>; null where nothing is.
/// </summary>
public static class DnsName
{
    private const int LabelLength = 63;
    private const int SubdomainLength = 253;

    /// <summary>A DNS-1123 label: lower-case letters, digits and '-', beginning and ending with a letter or digit, up to 63 characters.</summary>
    public static string? WhyNoLabel(string name) => WhyNoLabel(name, LabelLength);

    /// <summary>A DNS-1035 label: as a DNS-1123 label, but beginning with a letter.</summary>
    public static string? WhyNoLabelOf1035(string name) =>
        WhyNoLabel(name) ?? (IsLetter(name[0]) ? null : $"begins with '{name[0]}', it must begin with a letter");

    /// <summary>A DNS-1123 subdomain: labels with dots between them, up to 253 characters.</summary>
    public static string? WhyNoSubdomain(string name)
    {
        if (name.Length > SubdomainLength)
        {
            return TooLong(name, SubdomainLength);
        }

        if (FindForbidden(name, allowDots: true) is { } forbidden)
        {
            return forbidden;
        }

        foreach (var label in name.Split('.'))
        {
            if (label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-')
            {
                return "must begin and end with a letter or digit, and so must each part between dots";
            }
        }

        return null;
    }

    /// <summary>What a path of the API can hold (apimachinery/pkg/api/validation/path): anything but '.', '..', '/' and '%'.</summary>
    public static string? WhyNoPathSegment(string name) =>
        name is "." or ".." ? "may not be '.' or '..'"
        : name.IndexOfAny(['/', '%']) is >= 0 and var at ? $"holds '{name[at]}', which no name may hold"
        : null;

    /// <summary>
    /// A qualified name: an optional DNS subdomain and '/', then up to 63 letters, digits, '-', '_' and '.', beginning and ending with a
    /// letter or digit.
    /// </summary>
    public static string? WhyNotQualified(string name)
    {
        var parts = name.Split('/');
        if (parts.Length > 2)
        {
            return "holds more than one '/'";
        }

        if (parts.Length == 2)
        {
            var wrongPrefix = parts[0].Length == 0 ? "is empty" : WhyNoSubdomain(parts[0]);
            if (wrongPrefix is not null)
            {
                return $"has a part before '/' that {wrongPrefix}";
            }
        }

        var last = parts[parts.Length - 1];
        if (last.Length is 0 or > LabelLength)
        {
            return last.Length == 0 ? "has no name" : TooLong(last, LabelLength);
        }

        foreach (var c in last)
        {
            if (!IsLetter(c) && !IsDigit(c) && c is not ((>= 'A' and <= 'Z') or '-' or '_' or '.'))
            {
                return $"holds {Show(c)}; letters, digits, '-', '_' and '.' are allowed";
            }
        }

        return last[0] is '-' or '_' or '.' || last[last.Length - 1] is '-' or '_' or '.'
            ? "must begin and end with a letter or digit"
            : null;
    }

    /// <summary>
    /// The name that somebody who wrote another one most likely may write instead: in lower case, with '-' for what is not allowed; null
    /// where that does not make a name either.
    /// </summary>
    /// <param name="name">What is written.</param>
    /// <param name="whyInvalid">Says what is wrong with a name.</param>
    public static string? Correct(string name, Func<string, string?> whyInvalid)
    {
        var corrected = name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-').Trim('-', '.');
        if (corrected.Length > 0 && whyInvalid(corrected) is not null)
        {
            corrected = corrected.Replace('.', '-');
        }

        return corrected.Length == 0 || corrected == name || whyInvalid(corrected) is not null ? null : corrected;
    }

    private static string? WhyNoLabel(string name, int length) =>
        name.Length > length ? TooLong(name, length)
        : FindForbidden(name, allowDots: false) is { } forbidden ? forbidden
        : name.Length == 0 || name[0] == '-' || name[name.Length - 1] == '-' ? "must begin and end with a letter or digit"
        : null;

    private static string? FindForbidden(string name, bool allowDots)
    {
        foreach (var c in name)
        {
            if (!IsLetter(c) && !IsDigit(c) && c != '-' && !(allowDots && c == '.'))
            {
                return $"holds {Show(c)}; lower-case letters, digits{(allowDots ? ", '-' and '.'" : " and '-'")} are allowed";
            }
        }

        return null;
    }

    private static string TooLong(string name, int length) => $"has {name.Length} characters, at most {length} are allowed";

    private static string Show(char c) => c switch
    {
        ' ' => "a space",
        >= 'A' and <= 'Z' => $"the capital '{c}'",
        _ when char.IsControl(c) => $"the character U+{(int)c:X4}",
        _ => $"'{c}'",
    };

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
