using System.Globalization;
using System.Text;

namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>Texts as Go sees them: bytes, which are UTF-8 mostly. A byte that is not is a lone surrogate U+DC80 to U+DCFF here.</summary>
internal static class GoText
{
    private const int ByteBase = 0xDC00;

    /// <summary>The bytes of a text.</summary>
    public static byte[] ToBytes(string text)
    {
        if (!HasLoneByte(text))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLoneByte(text, i))
            {
                bytes.Add((byte)(text[i] - ByteBase));
                continue;
            }

            var size = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, size)));
            i += size - 1;
        }

        return [.. bytes];
    }

    /// <summary>The text of bytes; what is not UTF-8 is kept byte by byte.</summary>
    public static string FromBytes(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var at = 0;
        while (at < bytes.Length)
        {
            var length = SequenceLength(bytes, at);
            if (length == 0)
            {
                text.Append((char)(ByteBase + bytes[at]));
                at++;
            }
            else if (length == 1)
            {
                text.Append((char)bytes[at]);
                at++;
            }
            else
            {
                text.Append(Encoding.UTF8.GetString(bytes, at, length));
                at += length;
            }
        }

        return text.ToString();
    }

    /// <summary>How many bytes the text has.</summary>
    public static int ByteLength(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80 || IsLoneByte(text, i))
            {
                length++;
            }
            else if (c < 0x800)
            {
                length += 2;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                length += 4;
                i++;
            }
            else
            {
                length += 3;
            }
        }

        return length;
    }

    /// <summary>Compares byte by byte, as Go sorts texts: by code points, not by UTF-16 units.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b)
            {
                return char.IsSurrogate(a) == char.IsSurrogate(b) ? a - b : char.IsSurrogate(a) ? 1 : -1;
            }
        }

        return left.Length - right.Length;
    }

    public static bool HasLoneByte(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (IsLoneByte(text, i))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    /// <summary>The code point at an index and how many UTF-16 units it takes; U+FFFD for a byte that is not UTF-8.</summary>
    public static int RuneAt(string text, int index, out int size)
    {
        if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            size = 2;
            return char.ConvertToUtf32(text[index], text[index + 1]);
        }

        size = 1;
        return char.IsSurrogate(text[index]) ? 0xFFFD : text[index];
    }

    public static int RuneCount(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }

    public static string OfRune(int rune) => rune is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(rune);

    public static UnicodeCategory CategoryOf(int rune) =>
        rune < 0x10000 ? CharUnicodeInfo.GetUnicodeCategory((char)rune) : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(rune), 0);

    /// <summary>Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the plain space.</summary>
    public static bool IsPrint(int rune) => rune == ' ' || (rune is not (>= 0xD800 and <= 0xDFFF) && CategoryOf(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>Go's unicode.IsSpace.</summary>
    public static bool IsSpace(int rune) => rune is ' ' or (>= '\t' and <= '\r') or 0x85 or 0xA0
        || (rune > 0xFF && rune < 0x10000
            && CategoryOf(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsLoneByte(string text, int i) =>
        text[i] is >= '\uDC80' and <= '\uDCFF' && (i == 0 || !char.IsHighSurrogate(text[i - 1]));

    /// <summary>The length of the UTF-8 sequence at an index; 0 where there is none.</summary>
    private static int SequenceLength(byte[] bytes, int at)
    {
        var first = bytes[at];
        if (first < 0x80)
        {
            return 1;
        }

        var (length, low, high) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || at + length > bytes.Length || bytes[at + 1] < low || bytes[at + 1] > high)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if (bytes[at + i] is < 0x80 or > 0xBF)
            {
                return 0;
            }
        }

        return length;
    }
}
