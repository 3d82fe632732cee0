namespace Kubewright.Core.Yaml;

/// <summary>
/// Finds template syntax in a text that is not YAML, line by line: outside comments, quotes and block scalars, for what is in
/// these cannot be why the text is not YAML.
/// </summary>
internal static class TemplateDetector
{
    private static readonly (string Open, string Close)[] Syntaxes = [("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("${", "}"), ("#{", "}")];

    /// <summary>The first template expression; null where there is none.</summary>
    public static (int Start, int Length)? Find(string text, DocumentPart part)
    {
        var blockIndent = -1;
        var quote = '\0';
        for (var line = part.Start; line < part.End;)
        {
            var next = text.IndexOf('\n', line, part.End - line);
            next = next < 0 ? part.End : next + 1;
            var content = SkipBlanks(text, line, next);
            if (content == next || text[content] is '\n' or '\r')
            {
                line = next;
                continue;
            }

            if (blockIndent >= 0 && content - line > blockIndent)
            {
                line = next;
                continue;
            }

            blockIndent = -1;
            if (FindInLine(text, quote == '\0' ? content : line, next, ref quote, out var end) is { } found)
            {
                return (found, ExpressionLength(text, found, next));
            }

            if (quote == '\0' && EndsInBlockScalar(text, content, end))
            {
                blockIndent = content - line;
            }

            line = next;
        }

        return null;
    }

    /// <summary>
    /// The first line of a text that is an action and nothing else, <c>{{- if .Values.a }}</c> or <c>{% for x in y %}</c>, outside comments, quotes and
    /// block scalars: no YAML means that, so the file is a template. Null where there is none.
    /// </summary>
    public static (int Start, int Length)? FindActionLine(string text, int start)
    {
        if (text.IndexOf("{{", start, StringComparison.Ordinal) < 0 && text.IndexOf("{%", start, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var blockIndent = -1;
        var quote = '\0';
        for (var line = start; line < text.Length;)
        {
            var next = text.IndexOf('\n', line);
            next = next < 0 ? text.Length : next + 1;
            var content = SkipBlanks(text, line, next);
            var isInBlock = blockIndent >= 0 && (content == next || text[content] is '\n' or '\r' || content - line > blockIndent);
            if (!isInBlock)
            {
                blockIndent = -1;
                if (quote == '\0' && LengthOfActionLine(text, content, next) is > 0 and var length)
                {
                    return (content, length);
                }

                FindInLine(text, quote == '\0' ? content : line, next, ref quote, out var end, stopsAtExpression: false);
                if (quote == '\0' && EndsInBlockScalar(text, content, end))
                {
                    blockIndent = content - line;
                }
            }

            line = next;
        }

        return null;
    }

    /// <summary>The length of the action that a line consists of; 0 where it holds anything else.</summary>
    private static int LengthOfActionLine(string text, int start, int next)
    {
        var closing = string.CompareOrdinal(text, start, "{{", 0, 2) == 0 ? "}}" : string.CompareOrdinal(text, start, "{%", 0, 2) == 0 ? "%}" : null;
        if (closing is null || text.IndexOf(closing, start, next - start, StringComparison.Ordinal) < 0)
        {
            return 0;
        }

        var end = next;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // A mapping of YAML in braces within braces ends in them too, but no template names its keys.
        return string.CompareOrdinal(text, end - 2, closing, 0, 2) == 0 && !HoldsColon(text, start, end) ? end - start : 0;
    }

    private static bool HoldsColon(string text, int start, int end)
    {
        var colon = text.IndexOf(": ", start, end - start, StringComparison.Ordinal);
        return colon >= 0 && text.IndexOf('"', start, colon - start) < 0;
    }

    /// <summary>The length of the expression that begins at an offset: through its closing sign, else to the line's end.</summary>
    public static int ExpressionLength(string text, int start, int end)
    {
        var line = text.IndexOfAny(['\n', '\r'], start, end - start);
        line = line < 0 ? end : line;
        var closing = ClosingOf(text, start);
        var close = text.IndexOf(closing, start, line - start, StringComparison.Ordinal);
        return close < 0 ? line - start : close + closing.Length - start;
    }

    /// <summary>Whether <c>{{</c> is here and <c>}}</c> behind it on the line.</summary>
    public static bool IsAction(string text, int start) =>
        string.CompareOrdinal(text, start, "{{", 0, 2) == 0 && IsClosed(text, start, "}}");

    /// <summary>The first expression of a line; <paramref name="end"/> is where its comment begins, or its end.</summary>
    private static int? FindInLine(string text, int start, int next, ref char quote, out int end, bool stopsAtExpression = true)
    {
        end = next;
        for (var i = start; i < next; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                i += quote == '"' && c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (stopsAtExpression && BeginsExpression(text, i, start))
            {
                return i;
            }
            else if (c is '"' or '\'' && BeginsValue(text, start, i))
            {
                quote = c;
            }
            else if (c == '#' && (i == start || text[i - 1] is ' ' or '\t'))
            {
                end = i;
                return null;
            }
        }

        return null;
    }

    private static bool BeginsExpression(string text, int at, int contentStart)
    {
        if (at == contentStart && string.CompareOrdinal(text, at, "$(", 0, 2) == 0)
        {
            return true;
        }

        foreach (var (open, _) in Syntaxes)
        {
            if (string.CompareOrdinal(text, at, open, 0, 2) == 0)
            {
                return open switch
                {
                    "{{" => IsAction(text, at) || (at + 2 < text.Length && text[at + 2] is ' ' or '-'),
                    "#{" => Placeholder.FindInComment(text, at) is not null,
                    _ => IsClosed(text, at, ClosingOf(text, at)),
                };
            }
        }

        return false;
    }

    private static bool IsClosed(string text, int start, string closing)
    {
        var line = text.IndexOf('\n', start);
        line = line < 0 ? text.Length : line;
        return text.IndexOf(closing, start, line - start, StringComparison.Ordinal) >= 0;
    }

    private static string ClosingOf(string text, int at)
    {
        foreach (var (open, close) in Syntaxes)
        {
            if (string.CompareOrdinal(text, at, open, 0, 2) == 0)
            {
                return close;
            }
        }

        return ")";
    }

    private static bool BeginsValue(string text, int lineStart, int at)
    {
        at--;
        while (at >= lineStart && text[at] is ' ' or '\t')
        {
            at--;
        }

        return at < lineStart || text[at] is ':' or '-' or ',' or '[' or '{';
    }

    /// <summary>Whether the line's last word is a block scalar's header, such as <c>|</c> or <c>&gt;-</c>.</summary>
    private static bool EndsInBlockScalar(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var header = end;
        while (header > start && text[header - 1] is '+' or '-' or (>= '1' and <= '9'))
        {
            header--;
        }

        return header > start
            && text[header - 1] is '|' or '>'
            && (header - 1 == start || text[header - 2] is ' ' or '\t');
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
