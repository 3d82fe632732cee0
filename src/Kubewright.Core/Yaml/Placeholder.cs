namespace Kubewright.Core.Yaml;

/// <summary>Recognises values that a pipeline fills in before the manifest is applied.</summary>
internal static class Placeholder
{
    private static readonly char[] Openers = ['$', '{', '#', '_', '<'];

    /// <summary>
    /// Whether a text holds <c>${X}</c>, <c>$(X)</c>, <c>$X</c> in capitals, <c>#{X}</c>, <c>{{ x }}</c>, <c>&lt;% x %&gt;</c> or
    /// <c>__X__</c> in capitals.
    /// </summary>
    public static bool IsIn(string value)
    {
        for (var i = value.IndexOfAny(Openers); i >= 0 && i + 1 < value.Length; i = value.IndexOfAny(Openers, i + 1))
        {
            var next = value[i + 1];
            var found = value[i] switch
            {
                '$' => (next == '{' && Closes(value, i, "}")) || (next == '(' && Closes(value, i, ")")) || IsCapitals(value, i + 1, out _),
                '{' => next == '{' && Closes(value, i, "}}"),
                '#' => next == '{' && Closes(value, i, "}"),
                '<' => next == '%' && Closes(value, i, "%>"),
                _ => next == '_' && IsCapitals(value, i + 2, out var end) && end - i > 5 && value[end - 1] == '_' && value[end - 2] == '_',
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The <c>#{X}#</c> that stands where a value is missing; to YAML it is a comment. Null where there is none.
    /// </summary>
    public static (int Start, int End)? FindInComment(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t' or ':')
        {
            offset++;
        }

        if (string.CompareOrdinal(text, offset, "#{", 0, 2) != 0)
        {
            return null;
        }

        var close = offset + 2;
        while (close < text.Length && (char.IsLetterOrDigit(text[close]) || text[close] is '_' or '.' or '-' or '[' or ']'))
        {
            close++;
        }

        if (close == offset + 2 || close == text.Length || text[close] != '}')
        {
            return null;
        }

        return (offset, close + 1 < text.Length && text[close + 1] == '#' ? close + 2 : close + 1);
    }

    private static bool Closes(string value, int start, string close) => value.IndexOf(close, start + 2, StringComparison.Ordinal) > start + 2;

    private static bool IsCapitals(string value, int start, out int end)
    {
        for (end = start; end < value.Length && value[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'; end++)
        {
        }

        return end - start >= 2 && value[start] is >= 'A' and <= 'Z';
    }
}
