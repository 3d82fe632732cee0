using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>
/// Recognises values that somebody is to fill in before the manifest is applied: <c>&lt;KSA_NAME&gt;</c>, <c>[YOUR_ID]</c>, <c>REPLACEME</c>,
/// <c>PVC_NAME</c>. What is wrong with one is wrong until then only.
/// </summary>
internal static class ValueToFillIn
{
    private const int LongestValue = 200;

    /// <summary>Words that ask for another value wherever they are.</summary>
    private static readonly Regex Asking = new(
        @"^(@{1,2}|%{1,2})[A-Za-z][A-Za-z0-9_.-]*\1$|^(\.{3,}|[xX]{4,}=*|\*{3,})$"
        + @"|replace[-_ ]?(me|this|with)|change[-_ ]?(me|this)|fill[-_ ]?(me|in)\b|\b(TODO|FIXME|XXX+|PLACEHOLDER|INSERT)\b"
        + @"|(^|[^A-Za-z])(YOUR|MY|INSERT|ENTER)[-_][A-Z]|\byour-[a-z0-9-]+-here\b",
        RegexOptions.CultureInvariant);

    private static readonly Regex AskingInAnyCase = new("replace[-_ ]?me|change[-_ ]?me|placeholder", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A word in brackets, which YAML takes for a list of one: <c>[YOUR_BASE64_ID]</c>.</summary>
    private static readonly Regex Bracketed = new(@"^\[[A-Z][A-Z0-9]*([-_ ][A-Z0-9]+)+\]$", RegexOptions.CultureInvariant);

    /// <summary>A word in capitals, where a number or a truth is due that nobody spells so.</summary>
    private static readonly Regex InCapitals = new("^(?=.{3})[A-Z][A-Z0-9]*(_[A-Z0-9]+)*_?$", RegexOptions.CultureInvariant);

    /// <summary>
    /// The fields whose values are names of objects, hosts, ports and images, and addresses, which nobody writes in capitals: unlike keys and variables.
    /// </summary>
    private static readonly Regex NameField =
        new(@"(^|[\s{,-])[""']?(name|namespace|host|image|targetPort|port|cidr|[A-Za-z]+Name|[A-Za-z]+IP)[""']?\s*:\s*[""']?$", RegexOptions.CultureInvariant);

    /// <summary>Whether the value at a place is one that somebody is to fill in.</summary>
    public static bool IsAt(SourceSpan span, Resource? resource)
    {
        if (span.Length is 0 or > LongestValue || resource is null || (span.File != resource.File && !resource.IsRendered))
        {
            return false;
        }

        var text = span.Text.Trim('"', '\'', ' ');
        return text.IndexOf('\n') < 0
            && (Placeholder.HoldsBlank(text)
                || Bracketed.IsMatch(text)
                || Asking.IsMatch(text)
                || AskingInAnyCase.IsMatch(text)
                || (Placeholder.IsStandIn(text) && IsNameField(span) && !IsVariable(span, resource)));
    }

    /// <summary>Whether a text is where a number or a truth is to be filled in: <c>PORT</c>, <c>REPLICAS</c>.</summary>
    public static bool IsOfNumber(string text) =>
        InCapitals.IsMatch(text)
            && text is not ("TRUE" or "FALSE" or "YES" or "NULL" or "NAN" or "INF" or "INFINITY" or "NONE" or "OFF" or "MAX" or "MIN" or "ALL");

    private static bool IsNameField(SourceSpan span)
    {
        var text = span.File.Text;
        var line = text.LastIndexOf('\n', Math.Max(span.Start - 1, 0)) + 1;
        return NameField.IsMatch(text.Substring(line, span.Start - line));
    }

    private static bool IsVariable(SourceSpan span, Resource resource) => resource is Workload workload && workload.Template.AllContainers
        .SelectMany(container => container.Node.Mappings("env"))
        .Any(variable => variable["name"] is { } name && name.Span == span);
}
