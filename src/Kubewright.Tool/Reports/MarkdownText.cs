using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Reports;

/// <summary>Text in Markdown that is read as text: no mark, mention, reference or HTML of its own.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*_{}[]<>()#!|~@&$";

    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in VisibleText.Of(text.Replace('\r', ' ').Replace('\n', ' ')))
        {
            _ = Marks.Contains(c, StringComparison.Ordinal) ? escaped.Append("&#").Append((int)c).Append(';') : escaped.Append(c);
        }

        return escaped.ToString();
    }
}
