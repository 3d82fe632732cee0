using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>Scans a literal (<c>|</c>) or folded (<c>&gt;</c>) block scalar.</summary>
internal static class BlockScalarScanner
{
    /// <param name="cursor">Stands at the indicator.</param>
    /// <param name="parentIndent">The column of the block collection around it.</param>
    public static Scalar Scan(TextCursor cursor, int parentIndent)
    {
        var start = cursor.Index;
        var isLiteral = cursor.Current == '|';
        cursor.Skip();
        var (chomping, increment) = ScanHeader(cursor, start);
        var indent = increment == 0 ? 0 : Math.Max(parentIndent, 0) + increment;
        var breaks = new StringBuilder();
        indent = ScanBreaks(cursor, indent, parentIndent, breaks, out var end);
        var value = new StringBuilder();
        var lineBreak = "";
        var followsBlank = false;
        while (cursor.Column == indent && !cursor.IsAtEnd)
        {
            var isBlank = cursor.IsAtBlank;
            if (isLiteral || followsBlank || isBlank || lineBreak != "\n")
            {
                value.Append(lineBreak);
            }
            else if (breaks.Length == 0)
            {
                value.Append(' ');
            }

            value.Append(breaks);
            breaks.Clear();
            followsBlank = isBlank;
            var line = cursor.Index;
            cursor.SkipToBreak();
            value.Append(cursor.Text, line, cursor.Index - line);
            lineBreak = cursor.IsAtEnd ? "" : cursor.SkipBreak() is var c and not '\n' ? c.ToString() : "\n";
            indent = ScanBreaks(cursor, indent, parentIndent, breaks, out end);
        }

        if (chomping != '-')
        {
            value.Append(lineBreak);
        }

        if (chomping == '+')
        {
            value.Append(breaks);
        }

        return new Scalar(value.ToString(), isLiteral ? ScalarStyle.Literal : ScalarStyle.Folded, TextCursor.MarkAt(start), TextCursor.MarkAt(end));
    }

    /// <summary>Scans the chomping sign and the indentation digit, in either order, and the rest of the line.</summary>
    private static (char Chomping, int Increment) ScanHeader(TextCursor cursor, int start)
    {
        var chomping = ScanChomping(cursor);
        var increment = 0;
        if (cursor.Current is >= '0' and <= '9')
        {
            increment = cursor.Current - '0';
            if (increment == 0)
            {
                throw new ScanException(cursor.Index, "the indentation of a block text must be 1 to 9");
            }

            cursor.Skip();
            chomping = chomping == ' ' ? ScanChomping(cursor) : chomping;
        }

        cursor.SkipBlanks();
        if (cursor.Current == '#')
        {
            cursor.SkipToBreak();
        }

        if (!cursor.IsAtBreakOrEnd)
        {
            throw new ScanException(cursor.Index,
                $"nothing but a comment may follow '{cursor.Text[start]}' on its line: put a text that begins with it in quotes");
        }

        if (!cursor.IsAtEnd)
        {
            _ = cursor.SkipBreak();
        }

        return (chomping, increment);
    }

    private static char ScanChomping(TextCursor cursor)
    {
        if (cursor.Current is not ('+' or '-'))
        {
            return ' ';
        }

        var chomping = cursor.Current;
        cursor.Skip();
        return chomping;
    }

    /// <summary>
    /// Scans empty lines and the next line's indentation. Answers the indentation of the content: the given one, or where that is 0
    /// the deepest column reached before the first content.
    /// </summary>
    private static int ScanBreaks(TextCursor cursor, int indent, int parentIndent, StringBuilder breaks, out int end)
    {
        end = cursor.Index;
        var deepest = 0;
        while (true)
        {
            while ((indent == 0 || cursor.Column < indent) && cursor.Current == ' ')
            {
                cursor.Skip();
            }

            deepest = Math.Max(deepest, cursor.Column);
            if ((indent == 0 || cursor.Column < indent) && cursor.Current == '\t')
            {
                throw new ScanException(cursor.Index, "a tab cannot indent a block text, use spaces");
            }

            if (!cursor.IsAtBreak)
            {
                return indent != 0 ? indent : Math.Max(1, Math.Max(deepest, parentIndent + 1));
            }

            breaks.Append(cursor.SkipBreak());
            end = cursor.Index;
        }
    }
}
