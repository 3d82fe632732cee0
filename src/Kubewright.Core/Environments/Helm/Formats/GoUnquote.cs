using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Reads Go's notation of texts: strconv.Unquote.</summary>
internal static class GoUnquote
{
    /// <summary>The text between quotes or backquotes; false where the notation is wrong.</summary>
    public static bool TryUnquote(string written, out string text)
    {
        text = "";
        if (written.Length < 2 || written[0] != written[written.Length - 1])
        {
            return false;
        }

        var body = written.Substring(1, written.Length - 2);
        if (written[0] == '`')
        {
            text = body.Replace("\r", "");
            return true;
        }

        return TryUnescape(body, written[0], out text);
    }

    private static bool TryUnescape(string body, char quote, out string text)
    {
        text = "";
        if (body.IndexOf('\\') < 0)
        {
            text = body;
            return body.IndexOf(quote) < 0 && body.IndexOf('\n') < 0;
        }

        var result = new StringBuilder(body.Length);
        var bytes = new List<byte>();
        for (var i = 0; i < body.Length;)
        {
            if (body[i] != '\\')
            {
                Flush(result, bytes);
                result.Append(body[i++]);
                continue;
            }

            if (!TryEscape(body, ref i, quote, out var value, out var isByte))
            {
                return false;
            }

            if (isByte)
            {
                bytes.Add((byte)value);
            }
            else
            {
                Flush(result, bytes);
                result.Append(GoText.OfRune(value));
            }
        }

        Flush(result, bytes);
        text = result.ToString();
        return true;
    }

    /// <summary>An escape sequence at an index; moves behind it.</summary>
    private static bool TryEscape(string body, ref int i, char quote, out int value, out bool isByte)
    {
        value = 0;
        isByte = false;
        if (i + 1 >= body.Length)
        {
            return false;
        }

        var c = body[i + 1];
        i += 2;
        switch (c)
        {
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                value = "\a\b\f\n\r\t\v"["abfnrtv".IndexOf(c)];
                return true;
            case '\\':
                value = c;
                return true;
            case '\'' or '"':
                value = c;
                return c == quote;
            case 'x' or 'u' or 'U':
                isByte = c == 'x';
                var digits = c switch { 'x' => 2, 'u' => 4, _ => 8 };
                var isRead = i + digits <= body.Length
                    && int.TryParse(body.Substring(i, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
                i += digits;
                return isRead && (isByte || value is (>= 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF));
            case >= '0' and <= '7':
                isByte = true;
                i--;
                for (var end = i + 3; i < end; i++)
                {
                    if (i >= body.Length || body[i] is < '0' or > '7')
                    {
                        return false;
                    }

                    value = (value * 8) + body[i] - '0';
                }

                return value <= 255;
            default:
                return false;
        }
    }

    private static void Flush(StringBuilder result, List<byte> bytes)
    {
        if (bytes.Count > 0)
        {
            result.Append(GoText.FromBytes([.. bytes]));
            bytes.Clear();
        }
    }
}
