using System.Net;
using Kubewright.Core.Environments.Helm.RegularExpressions;

namespace Kubewright.Core.Environments.Helm.Schemas;

/// <summary>The formats of texts that JSON Schema names; one that is not known here is met.</summary>
internal static class SchemaFormat
{
    public static bool IsMet(string format, string text) => format switch
    {
        "date-time" => Matches(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", text),
        "date" => Matches(@"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", text),
        "time" => Matches(@"^\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", text),
        "email" => Matches(@"^[^@\s]+@[^@\s]+$", text),
        "hostname" => text.Length <= 253 && Matches(@"^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\.?$", text),
        "ipv4" => Matches(@"^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$", text),
        "ipv6" => text.IndexOf(':') >= 0 && IPAddress.TryParse(text, out _),
        "uri" => Matches(@"^[A-Za-z][A-Za-z0-9+.-]*:[^\s]*$", text),
        "uuid" => Matches(@"^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$", text),
        "regex" => IsRegex(text),
        _ => true,
    };

    private static bool Matches(string pattern, string text) => new GoRegex(pattern).IsMatch(text);

    private static bool IsRegex(string text)
    {
        try
        {
            return new RegexProgram(text).Steps.Count > 0;
        }
        catch (RegexSyntaxException)
        {
            return false;
        }
    }
}
