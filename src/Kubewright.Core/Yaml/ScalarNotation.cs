using System.Globalization;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>How a scalar is written again: what each style does with another value, and which characters of the file make way for it.</summary>
internal static class ScalarNotation
{
    // What begins something else than a text (YAML 1.2, 5.3), or could: '-x' is a text, but not to every reader's eye.
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=<~";

    /// <summary>A text of one line in a style; a block style makes way for none.</summary>
    public static string Of(string text, YamlScalarStyle style) => style switch
    {
        YamlScalarStyle.SingleQuoted when !text.Any(char.IsControl) => "'" + text.Replace("'", "''") + "'",
        YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted or YamlScalarStyle.CSharp => Quote(text),
        _ => IsPlain(text) ? text : Quote(text),
    };

    /// <summary>The edit that writes a value in the place of a scalar.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="notation">The value on one line, as YAML writes it.</param>
    public static TextEdit Replace(YamlScalar scalar, string notation)
    {
        var span = scalar.Span;
        if (scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded)
        {
            return ReplaceBlock(span, notation);
        }

        if (scalar is { Style: YamlScalarStyle.CSharp, Type: YamlScalarType.String })
        {
            return new TextEdit(span, IsQuotedOrInteger(notation) ? notation : Quote(notation));
        }

        // A missing value is somewhere behind the sign that announces it; a space belongs between the two.
        return span.Length > 0 ? new TextEdit(span, notation) : InsertAfter(span, notation);
    }

    private static TextEdit ReplaceBlock(SourceSpan span, string notation)
    {
        var header = span.FirstLine;
        var comment = header.Text.IndexOf('#');
        var end = span.End;
        while (end > header.End && span.File.Text[end - 1] is '\r' or '\n' or ' ' or '\t')
        {
            end--;
        }

        return new TextEdit(span with { Length = end - span.Start }, comment < 0 ? notation : notation + " " + header.Text.Substring(comment).TrimEnd());
    }

    private static TextEdit InsertAfter(SourceSpan span, string notation)
    {
        var text = span.File.Text;
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return new TextEdit(new SourceSpan(span.File, start, 0), start > 0 && text[start - 1] is ':' or '-' or ',' or '?' ? " " + notation : notation);
    }

    // What is a text without quotes in YAML is one with quotes in C#; a number would be of another type there.
    private static bool IsQuotedOrInteger(string notation) =>
        notation.StartsWith("\"", StringComparison.Ordinal) || ScalarResolver.ResolvePlain(notation, out _, out _) == YamlScalarType.Integer;

    // Both outside and inside of brackets: nobody may move it into a flow collection and find that it has become two.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && Indicators.IndexOf(text[0]) < 0
        && text[0] != ' '
        && text[text.Length - 1] is not (' ' or ':')
        && text.IndexOfAny([',', '[', ']', '{', '}']) < 0
        && text.IndexOf(": ", StringComparison.Ordinal) < 0
        && text.IndexOf(" #", StringComparison.Ordinal) < 0
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Any(char.IsControl)
        && ScalarResolver.ResolvePlain(text, out _, out _) == YamlScalarType.String;

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or '"' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
