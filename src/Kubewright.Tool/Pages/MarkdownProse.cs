using System.Text.RegularExpressions;

namespace Kubewright.Tool.Pages;

/// <summary>Markdown as it reads where nothing draws it.</summary>
internal static partial class MarkdownProse
{
    /// <summary>Paragraphs on one line each, code without its marks, links as their text; lists and blocks as they are written.</summary>
    public static string Of(string markdown)
    {
        var plain = Code().Replace(Link().Replace(markdown, "$1"), "$1");
        return string.Join("\n\n",
            plain.Split("\n\n").Select(block => block.Contains("```", StringComparison.Ordinal) || block.Contains("\n- ", StringComparison.Ordinal)
            ? block
            : block.Replace('\n', ' ')));
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();
}
