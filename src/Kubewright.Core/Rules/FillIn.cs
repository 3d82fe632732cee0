using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>
/// Recognises values that somebody is to fill in before the manifest is applied: <c>&lt;KSA_NAME&gt;</c>, <c>[YOUR_ID]</c>, <c>REPLACEME</c>,
/// <c>PVC_NAME</c>. What is wrong with one is wrong until then only.
/// </summary>
internal static class FillIn
{
    private const int LongestValue = 200;

    /// <summary>Words that ask for another value wherever they stand.</summary>
    private static readonly Regex Asking = new(
        @"replace[-_ ]?(me|this|with)|change[-_ ]?(me|this)|fill[-_ ]?(me|in)\b|\b(TODO|FIXME|XXX+|PLACEHOLDER|INSERT)\b"
        + @"|(^|[^A-Za-z])(YOUR|MY|INSERT|ENTER)[-_][A-Z]|\byour-[a-z0-9-]+-here\b",
        RegexOptions.CultureInvariant);

    private static readonly Regex AskingInAnyCase = new("replace[-_ ]?me|change[-_ ]?me|placeholder", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A word in brackets, which YAML takes for a list of one: <c>[YOUR_BASE64_ID]</c>.</summary>
    private static readonly Regex Bracketed = new(@"^\[[A-Z][A-Z0-9]*([-_ ][A-Z0-9]+)+\]$", RegexOptions.CultureInvariant);

    /// <summary>The fields whose values are names of objects, hosts and images, which nobody writes in capitals: unlike keys and variables.</summary>
    private static readonly Regex NameField =
        new(@"(^|[\s{,-])[""']?(name|namespace|host|image|[A-Za-z]+Name)[""']?\s*:\s*[""']?$", RegexOptions.CultureInvariant);

    /// <summary>Whether the value at a place is one that somebody is to fill in.</summary>
    public static bool IsAt(SourceSpan span, Resource? resource)
    {
        if (span.Length is 0 or > LongestValue || resource is null || span.File != resource.File)
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
