using System.Text.RegularExpressions;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>The forms of identifiers, versions and names of kernels and devices.</summary>
internal static class IdentifierForms
{
    private const int LongestIdentifier = 32;
    private const int LongestDomain = 63;
    private const int LongestSysctl = 253;

    private static readonly string[] ReservedInCel =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    public static string? WhyInvalid(TextForm form, string text) => form switch
    {
        TextForm.Identifier => IsIdentifier(text) ? null : "must be of letters, digits and '_', and begin with no digit",
        TextForm.VariableNameOfOld => WhyNoVariableOfOld(text),
        TextForm.CelIdentifier => !IsIdentifier(text) ? "must be of letters, digits and '_', and begin with no digit"
            : ReservedInCel.Contains(text) ? "is a reserved word of CEL"
            : null,
        TextForm.AttributeName => WhyNoAttribute(text, needsDomain: false),
        TextForm.AttributeNameWithDomain => WhyNoAttribute(text, needsDomain: true),
        TextForm.SemanticVersion => Matches(
            text,
            @"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)"
                + @"(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?")
            ? null
            : "is not a version such as 1.2.3",
        TextForm.GroupVersion => text.Count(c => c == '/') > 1 ? "has more than one '/'" : null,
        TextForm.ApiVersion => WhyNoApiVersion(text),
        TextForm.Sysctl => text.Length <= LongestSysctl && Matches(text, "([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?")
            ? null
            : "is not the name of a kernel parameter such as net.core.somaxconn",
        TextForm.IscsiName => WhyNoIscsiName(text),
        _ => null,
    };

    // staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go IsEnvVarName
    private static string? WhyNoVariableOfOld(string name) =>
        name is "." or ".." || name.StartsWith("..", StringComparison.Ordinal) ? "begins with '..' or is nothing but dots"
        : Matches(name, "[-._a-zA-Z][-._a-zA-Z0-9]*") ? null
        : "must be of letters, digits, '-', '_' and '.', and begin with no digit, before Kubernetes 1.32";

    private static bool IsIdentifier(string text) => Matches(text, "[A-Za-z_][A-Za-z0-9_]*");

    private static string? WhyNoAttribute(string name, bool needsDomain)
    {
        var parts = name.Split('/');
        var identifier = parts[parts.Length - 1];
        return parts.Length > 2 ? "has more than one '/'"
            : parts.Length == 1 && needsDomain ? "needs a domain before it, as in example.com/model"
            : parts.Length == 2 && (parts[0].Length == 0 ? "is empty"
                : parts[0].Length > LongestDomain ? $"has more than {LongestDomain} characters" : DnsName.WhyNoSubdomain(parts[0])) is { } why
                ? $"has a domain that {why}"
            : identifier.Length > LongestIdentifier ? $"has a name with {identifier.Length} characters, at most {LongestIdentifier} are allowed"
            : !IsIdentifier(identifier) ? "must be of letters, digits and '_', and begin with no digit"
            : null;
    }

    private static string? WhyNoApiVersion(string text)
    {
        var parts = text.Split('/');
        return parts.Length > 2 ? "has more than one '/'"
            : parts.Length == 2 && parts[0].Length > 0 && DnsName.WhyNoSubdomain(parts[0]) is { } why ? $"has a group that {why}"
            : DnsName.WhyNoLabelOf1035(parts[parts.Length - 1]) is { } whyVersion ? $"has a version that {whyVersion}"
            : null;
    }

    // The server looks for the first form anywhere in a name that begins with iqn.
    private static string? WhyNoIscsiName(string name) =>
        (name.StartsWith("iqn", StringComparison.Ordinal)
            && Regex.IsMatch(name, @"iqn\.\d{4}-\d{2}\.([0-9A-Za-z.-]+)(:[^,;*&$|\s]+)$", RegexOptions.CultureInvariant))
            || Matches(name, "eui.[0-9A-Za-z]{16}")
            || Matches(name, "naa.[0-9A-Za-z]{32}")
            ? null
            : "is not the name of an initiator such as iqn.2001-04.com.example:storage";

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, @"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant);
}
