using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Go's notation of texts: strconv.Quote and its kind.</summary>
internal static class GoQuote
{
    /// <summary>In double quotes, escaped as Go escapes.</summary>
    public static string Quote(string text, bool isAscii = false) => Quote(text, '"', isAscii);

    /// <summary>A code point in single quotes.</summary>
    public static string QuoteRune(int rune, bool isAscii = false) => Quote(GoText.OfRune(rune), '\'', isAscii);

    /// <summary>How a stretch of text is written between double quotes.</summary>
    public static string Escape(string text, char quote = '"', bool isAscii = false)
    {
        var builder = new StringBuilder(text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            var rune = GoText.RuneAt(text, i, out var size);
            if (rune == 0xFFFD && char.IsSurrogate(text[i]))
            {
                builder.Append("\\x").Append(((int)text[i] & 0xFF).ToString("x2", CultureInfo.InvariantCulture));
                continue;
            }

            Escape(builder, rune, quote, isAscii);
            i += size - 1;
        }

        return builder.ToString();
    }

    /// <summary>A code point as <c>%#U</c> prints it: <c>U+0023 '#'</c>.</summary>
    public static string Unicode(int rune, bool withCharacter = true)
    {
        var number = "U+" + rune.ToString("X4", CultureInfo.InvariantCulture);
        return withCharacter && GoText.IsPrint(rune) ? $"{number} '{GoText.OfRune(rune)}'" : number;
    }

    private static string Quote(string text, char quote, bool isAscii) => quote + Escape(text, quote, isAscii) + quote;

    private static void Escape(StringBuilder builder, int rune, char quote, bool isAscii)
    {
        if (rune == quote || rune == '\\')
        {
            builder.Append('\\').Append((char)rune);
            return;
        }

        if (rune is >= ' ' and < 0x7F || (rune >= 0x80 && !isAscii && GoText.IsPrint(rune)))
        {
            builder.Append(GoText.OfRune(rune));
            return;
        }

        builder.Append(rune switch
        {
            '\a' => "\\a",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\v' => "\\v",
            < ' ' or 0x7F => "\\x" + rune.ToString("x2", CultureInfo.InvariantCulture),
            < 0x10000 => "\\u" + rune.ToString("x4", CultureInfo.InvariantCulture),
            _ => "\\U" + rune.ToString("x8", CultureInfo.InvariantCulture),
        });
    }
}
