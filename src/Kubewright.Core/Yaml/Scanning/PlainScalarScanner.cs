using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>Scans a scalar without quotes, which may continue on deeper lines.</summary>
internal static class PlainScalarScanner
{
    /// <param name="cursor">Stands at the first character.</param>
    /// <param name="indent">The column of the block collection around it.</param>
    /// <param name="isInFlow">Whether it is inside brackets.</param>
    /// <param name="endsAfterBreak">Whether the cursor then is behind a line break.</param>
    public static Scalar Scan(TextCursor cursor, int indent, bool isInFlow, out bool endsAfterBreak)
    {
        var start = cursor.Index;
        var end = start;
        StringBuilder? value = null;
        LineFolding? folding = null;
        while (!cursor.IsAtDocumentMark && cursor.Current != '#')
        {
            var word = cursor.Index;
            SkipWord(cursor, isInFlow);
            if (cursor.Index > word)
            {
                if (word > start)
                {
                    value ??= new StringBuilder().Append(cursor.Text, start, end - start);
                    folding!.WriteTo(value);
                    value.Append(cursor.Text, word, cursor.Index - word);
                }

                end = cursor.Index;
            }

            if (!(cursor.IsAtBlank || cursor.IsAtBreak))
            {
                break;
            }

            folding ??= new LineFolding();
            ReadWhiteSpace(cursor, folding, indent, start);
            if (!isInFlow && cursor.Column <= indent)
            {
                break;
            }
        }

        endsAfterBreak = folding is { HasBreak: true };
        var text = value?.ToString() ?? cursor.Text.Substring(start, end - start);
        return new Scalar(text, ScalarStyle.Plain, TextCursor.MarkAt(start), TextCursor.MarkAt(end));
    }

    private static void SkipWord(TextCursor cursor, bool isInFlow)
    {
        while (!cursor.IsBlankBreakOrEnd(0))
        {
            var c = cursor.Current;
            if ((c == ':' && cursor.IsBlankBreakOrEnd(1)) || (isInFlow && c is ',' or '?' or '[' or ']' or '{' or '}'))
            {
                return;
            }

            cursor.Skip();
        }
    }

    private static void ReadWhiteSpace(TextCursor cursor, LineFolding folding, int indent, int start)
    {
        while (cursor.IsAtBlank || cursor.IsAtBreak)
        {
            if (cursor.IsAtBreak)
            {
                folding.ReadBreak(cursor);
                continue;
            }

            if (folding.HasBreak && cursor.Column <= indent && cursor.Current == '\t')
            {
                throw new ScanException(cursor.Index, "a tab cannot indent, use spaces");
            }

            folding.ReadBlank(cursor);
        }
    }
}
