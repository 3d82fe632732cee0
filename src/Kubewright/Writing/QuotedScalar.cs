using System.Globalization;
using System.Text;

namespace Kubewright.Writing;

/// <summary>Writes a string on one line: plain where every reader takes it for that string, otherwise in quotes.</summary>
internal static class QuotedScalar
{
    public static string Write(string text)
    {
        if (PlainScalar.Holds(text))
        {
            return text;
        }

        // JSON and regular expressions read better in single quotes, which know no escapes.
        return (text.IndexOf('"') >= 0 || text.IndexOf('\\') >= 0) && IsPrintable(text)
            ? "'" + text.Replace("'", "''") + "'"
            : Escape(text);
    }

    /// <summary>
    /// Writes a key by the same rules. YamlDotNet takes a word of a key that begins with an asterisk for an alias and reads on past the colon,
    /// so such a key is quoted as well.
    /// </summary>
    public static string WriteKey(string text) =>
        PlainScalar.Holds(text) && text.IndexOf(" *", StringComparison.Ordinal) >= 0 ? Escape(text) : Write(text);

    private static bool IsPrintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!TextCharacters.IsPrintable(text, i))
            {
                return false;
            }
        }

        return true;
    }

    private static string Escape(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                '\0' => quoted.Append("\\0"),
                var character when TextCharacters.IsPrintable(text, i) => quoted.Append(character),
                // Half a pair is not a character: no encoding and no escape can carry it.
                var character when char.IsSurrogate(character) => quoted.Append('\uFFFD'),
                < '\u0100' and var character => quoted.Append("\\x").Append(((int)character).ToString("x2", CultureInfo.InvariantCulture)),
                var character => quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return quoted.Append('"').ToString();
    }
}
