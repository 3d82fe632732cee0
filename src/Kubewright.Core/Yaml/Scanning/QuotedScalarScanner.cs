using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>Scans a scalar in single or double quotes. Its further lines may be at any indentation.</summary>
internal static class QuotedScalarScanner
{
    public static Scalar Scan(TextCursor cursor)
    {
        var start = cursor.Index;
        var quote = cursor.Current;
        var style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
        cursor.Skip();
        if (TryScanSimple(cursor, quote) is { } simple)
        {
            return new Scalar(simple, style, TextCursor.MarkAt(start), cursor.Mark);
        }

        var value = new StringBuilder();
        var folding = new LineFolding();
        while (true)
        {
            if (cursor.IsAtEnd)
            {
                throw new ScanException(start, $"the quote {quote} that opens here is never closed");
            }

            if (cursor.IsAtDocumentMark)
            {
                throw new ScanException(start, $"the quote {quote} that opens here is not closed before the document ends");
            }

            ReadWord(cursor, quote, value, folding);
            if (cursor.Current == quote && !folding.HasBreak)
            {
                break;
            }

            folding.Read(cursor);
            folding.WriteTo(value);
        }

        cursor.Skip();
        return new Scalar(value.ToString(), style, TextCursor.MarkAt(start), cursor.Mark);
    }

    /// <summary>The text where it is on one line without escapes, as nearly every one does; otherwise null.</summary>
    private static string? TryScanSimple(TextCursor cursor, char quote)
    {
        var length = 0;
        while (cursor.Peek(length) is var c && c != quote)
        {
            if (cursor.IsBreakOrEnd(length) || (c == '\\' && quote == '"'))
            {
                return null;
            }

            length++;
        }

        if (quote == '\'' && cursor.Peek(length + 1) == quote)
        {
            return null;
        }

        var text = cursor.Text.Substring(cursor.Index, length);
        cursor.Skip(length + 1);
        return text;
    }

    /// <summary>Reads up to white space, the closing quote or behind an escaped line break.</summary>
    private static void ReadWord(TextCursor cursor, char quote, StringBuilder value, LineFolding folding)
    {
        while (!cursor.IsBlankBreakOrEnd(0))
        {
            if (cursor.Current == quote)
            {
                if (quote == '"' || cursor.Peek(1) != quote)
                {
                    return;
                }

                value.Append(quote);
                cursor.Skip(2);
            }
            else if (cursor.Current == '\\' && quote == '"')
            {
                if (cursor.Peek(1) is '\n' or '\r' or '\x85' or '\u2028' or '\u2029')
                {
                    cursor.Skip();
                    folding.ReadEscapedBreak(cursor);
                    return;
                }

                ReadEscape(cursor, value);
            }
            else
            {
                value.Append(cursor.Current);
                cursor.Skip();
            }
        }
    }

    private static void ReadEscape(TextCursor cursor, StringBuilder value)
    {
        var escape = cursor.Peek(1);
        var digits = escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            ReadCode(cursor, digits, value);
            return;
        }

        value.Append(escape switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\x1B',
            ' ' or '"' or '\'' or '\\' => escape,
            'N' => '\x85',
            '_' => '\xA0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => throw new ScanException(cursor.Index,
                $"{Quoted.Text("\\" + escape)} is not an escape in double quotes: write {Quoted.Text("\\\\" + escape)} or use single quotes"),
        });
        cursor.Skip(2);
    }

    private static void ReadCode(TextCursor cursor, int digits, StringBuilder value)
    {
        var end = cursor.Index + 2 + digits;
        if (end > cursor.Text.Length
            || !uint.TryParse(cursor.Text.Substring(cursor.Index + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw new ScanException(cursor.Index, $"'\\{cursor.Peek(1)}' needs {digits} hexadecimal digits after it");
        }

        if (code is (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF)
        {
            throw new ScanException(cursor.Index, $"'{cursor.Text.Substring(cursor.Index, digits + 2)}' is not a Unicode character");
        }

        value.Append(char.ConvertFromUtf32((int)code));
        cursor.Skip(2 + digits);
    }
}
