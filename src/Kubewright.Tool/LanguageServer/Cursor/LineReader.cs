namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>Finds the parts of a line that matter while somebody types: where a comment begins, where a key ends.</summary>
internal static class LineReader
{
    /// <summary>Where the content of a stretch of one line ends: before a comment, and before the spaces at its end.</summary>
    public static int EndOfContent(string text, int start, int end)
    {
        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            if (quote != '\0')
            {
                i += character == '\\' && quote == '"' ? 1 : 0;
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'' && (i == start || text[i - 1] is ' ' or ':' or '[' or '{' or ',' or '-'))
            {
                quote = character;
            }
            else if (character == '#' && (i == start || text[i - 1] is ' ' or '\t'))
            {
                end = i;
            }
        }

        while (end > start && text[end - 1] is ' ' or '\t' or '\r')
        {
            end--;
        }

        return end;
    }

    /// <summary>The colon that ends a key at the start of a stretch; -1 where it is not a key.</summary>
    public static int ColonOf(string text, int start, int end)
    {
        if (start >= end || text[start] is '{' or '[' or '|' or '>' or '#')
        {
            return -1;
        }

        var i = start;
        if (text[start] is '"' or '\'')
        {
            var close = text.IndexOf(text[start], start + 1, end - start - 1);
            if (close < 0)
            {
                return -1;
            }

            i = close + 1;
            while (i < end && text[i] == ' ')
            {
                i++;
            }

            return i < end && text[i] == ':' ? i : -1;
        }

        for (; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a value is the head of a text of several lines: <c>|</c>, <c>&gt;-</c>.</summary>
    public static bool IsBlockHead(string text, int start, int end) =>
        start < end && text[start] is '|' or '>' && text.AsSpan(start + 1, end - start - 1).IndexOfAnyExcept("+-123456789".AsSpan()) < 0;

    /// <summary>Whether a quoted value does not end on its line.</summary>
    public static bool IsOpenQuote(string text, int start, int end)
    {
        if (start >= end || text[start] is not ('"' or '\''))
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\\' && text[start] == '"')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A key or a word without the quotes around it.</summary>
    public static string Unquote(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : text.Trim('"', '\'');
}
