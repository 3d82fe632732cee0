using System.Text;

namespace Kubewright.Core.Yaml;

/// <summary>Recognises values that a pipeline fills in before the manifest is applied.</summary>
internal static class Placeholder
{
    /// <summary>What stands for a placeholder in a masked text; no manifest can hold it.</summary>
    public const char Mark = '\u0001';

    private static readonly char[] Openers = ['$', '{', '#', '_', '<', '('];

    /// <summary>
    /// Whether a text holds <c>${X}</c>, <c>$(X)</c>, <c>$X</c> in capitals, <c>#{X}</c>, <c>{{ x }}</c>, <c>&lt;% x %&gt;</c>,
    /// <c>__X__</c> in capitals or <c>((x))</c>, or is what SOPS encrypted, <c>ENC[...]</c>.
    /// </summary>
    public static bool IsIn(string value)
    {
        if (value.StartsWith("ENC[", StringComparison.Ordinal) && value.EndsWith("]", StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = value.IndexOfAny(Openers); i >= 0; i = value.IndexOfAny(Openers, i + 1))
        {
            if (EndOf(value, i) > i && (value[i] != '<' || value[i + 1] == '%'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether words are between <c>&lt;</c> and <c>&gt;</c> on a single line, for somebody to write others there.</summary>
    public static bool HoldsBlank(string value)
    {
        for (var i = value.IndexOf('<'); i >= 0; i = value.IndexOf('<', i + 1))
        {
            if (EndOfWords(value, i + 1, ">") > i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a text is one that scripts or people replace, by a blank or a name such as <c>VAR_DOMAIN</c>. Names of variables and keys look
    /// the same, so it is only to be asked where no such name can stand.
    /// </summary>
    public static bool IsStandIn(string value) => HoldsBlank(value) || HoldsNameInCapitals(value);

    private static bool HoldsNameInCapitals(string value) => value.Split('.', '-', '/', ':').Any(part =>
        part.Trim('_').IndexOf('_') > 0 && EndOfCapitals(part, 0) == part.Length);

    /// <summary>The text with one <see cref="Mark"/> for each of its placeholders.</summary>
    public static string Masked(string value)
    {
        var masked = new StringBuilder();
        var start = 0;
        for (var i = value.IndexOfAny(Openers); i >= 0; i = value.IndexOfAny(Openers, i))
        {
            if (EndOf(value, i) is var end && end > i)
            {
                masked.Append(value, start, i - start).Append(Mark);
                start = end;
            }

            i = Math.Max(i + 1, start);
        }

        return masked.Append(value, start, value.Length - start).ToString();
    }

    /// <summary>
    /// The <c>#{X}#</c> that is where a value is missing; to YAML it is a comment. Null where there is none.
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

    /// <summary>Where the placeholder that begins at an offset ends; -1 where none does.</summary>
    private static int EndOf(string value, int start)
    {
        var next = start + 1 < value.Length ? value[start + 1] : '\0';
        return (value[start], next) switch
        {
            ('$', '{') => Close(value, start, "}"),
            ('$', '(') => Close(value, start, ")"),
            ('$', _) => EndOfCapitals(value, start + 1),
            ('{', '{') => Close(value, start, "}}"),
            ('#', '{') => Close(value, start, "}") is var end && end > 0 && end < value.Length && value[end] == '#' ? end + 1 : end,
            ('<', '%') => Close(value, start, "%>"),
            ('<', _) => EndOfWords(value, start + 1, ">"),
            ('(', '(') => EndOfWords(value, start + 2, "))"),
            ('_', '_') => EndOfCapitals(value, start + 2) is var end && end - start > 5 && value[end - 1] == '_' && value[end - 2] == '_' ? end : -1,
            _ => -1,
        };
    }

    private static int Close(string value, int start, string close) =>
        value.IndexOf(close, start + 2, StringComparison.Ordinal) is var at && at > start + 2 ? at + close.Length : -1;

    /// <summary>Where letters, digits and what joins them stand up to a closing sign, in a value of one line that is not a markup.</summary>
    private static int EndOfWords(string value, int start, string close)
    {
        var end = start;
        while (end < value.Length && (char.IsLetterOrDigit(value[end]) || value[end] is ' ' or '_' or '-' or '.'))
        {
            end++;
        }

        return end - start >= 2
            && char.IsLetter(value[start])
            && string.CompareOrdinal(value, end, close, 0, close.Length) == 0
            && value.IndexOf('\n') < 0
            && value.IndexOf("</", StringComparison.Ordinal) < 0
            ? end + close.Length
            : -1;
    }

    private static int EndOfCapitals(string value, int start)
    {
        var end = start;
        while (end < value.Length && value[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
        {
            end++;
        }

        return end - start >= 2 && value[start] is >= 'A' and <= 'Z' ? end : -1;
    }
}
