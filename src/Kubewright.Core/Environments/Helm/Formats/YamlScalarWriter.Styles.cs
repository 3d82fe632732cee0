using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>The four styles of a text (go-yaml, emitterc.go). Lines are folded at a blank behind column 80.</summary>
internal sealed partial class YamlScalarWriter
{
    private void Plain(TracedText text, int indent, bool mayBreak)
    {
        var wasSpace = false;
        for (var i = 0; i < text.Length;)
        {
            GoText.RuneAt(text.Value, i, out var size);
            if (text.Value[i] == ' ')
            {
                if (mayBreak && !wasSpace && _column > _bestWidth && !IsSpace(text.Value, i + 1))
                {
                    BreakLine(indent);
                }
                else
                {
                    Copy(text, i, size);
                }

                wasSpace = true;
            }
            else
            {
                Copy(text, i, size);
                wasSpace = false;
            }

            i += size;
        }
    }

    private void SingleQuoted(TracedText text, int indent, bool mayBreak)
    {
        Raw("'");
        var (wasSpace, wasBreak) = (false, false);
        for (var i = 0; i < text.Length;)
        {
            GoText.RuneAt(text.Value, i, out var size);
            var c = text.Value[i];
            if (c == ' ')
            {
                if (mayBreak && !wasSpace && _column > _bestWidth && i > 0 && i < text.Length - 1 && !IsSpace(text.Value, i + 1))
                {
                    BreakLine(indent);
                }
                else
                {
                    Copy(text, i, size);
                }

                wasSpace = true;
            }
            else if (YamlTextAnalysis.IsBreak(c))
            {
                if (!wasBreak && c == '\n')
                {
                    Break();
                }

                Copy(text, i, size);
                _column = 0;
                wasBreak = true;
            }
            else
            {
                if (wasBreak)
                {
                    BreakLine(indent);
                }

                if (c == '\'')
                {
                    Raw("'");
                }

                Copy(text, i, size);
                (wasSpace, wasBreak) = (false, false);
            }

            i += size;
        }

        Raw("'");
    }

    private void DoubleQuoted(TracedText text, int indent, bool mayBreak)
    {
        Raw("\"");
        var wasSpace = false;

        // go-yaml v2 looks for a byte order mark at the start of the text, whichever character it writes.
        var escapesAll = !isVersion3 && text.Value.StartsWith("\uFEFF", StringComparison.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var rune = GoText.RuneAt(text.Value, i, out var size);
            if (escapesAll || rune is '"' or '\\' || !YamlTextAnalysis.IsPrintable(rune) || YamlTextAnalysis.IsBreak(rune))
            {
                var escape = Escape(rune);
                _output.Append(escape, text.PiecesIn(i, 1).FirstOrDefault().Origin);
                _column += escape.Length;
                wasSpace = false;
            }
            else if (rune == ' ')
            {
                if (mayBreak && !wasSpace && _column > _bestWidth && i > 0 && i < text.Length - 1)
                {
                    BreakLine(indent);
                    if (IsSpace(text.Value, i + 1))
                    {
                        Raw("\\");
                    }
                }
                else
                {
                    Copy(text, i, size);
                }

                wasSpace = true;
            }
            else
            {
                Copy(text, i, size);
                wasSpace = false;
            }

            i += size;
        }

        Raw("\"");
    }

    private void Literal(TracedText text, int indent)
    {
        var value = text.Value;
        Raw("|");
        if (value[0] == ' ' || YamlTextAnalysis.IsBreak(value[0]))
        {
            Raw("2");
        }

        if (!YamlTextAnalysis.IsBreak(value[value.Length - 1]))
        {
            Raw("-");
        }
        else if (value.Length == 1 || YamlTextAnalysis.IsBreak(value[value.Length - 2]))
        {
            Raw("+");
        }

        Break();
        var wasBreak = true;
        for (var i = 0; i < value.Length;)
        {
            var end = i;
            while (end < value.Length && !YamlTextAnalysis.IsBreak(value[end]))
            {
                end++;
            }

            if (end > i)
            {
                if (wasBreak)
                {
                    BreakLine(indent);
                }

                Copy(text, i, end - i);
                wasBreak = false;
                i = end;
            }
            else
            {
                Copy(text, i, 1);
                _column = 0;
                wasBreak = true;
                i++;
            }
        }
    }

    private static bool IsSpace(string text, int at) => at < text.Length && text[at] == ' ';

    private void Copy(TracedText text, int at, int length)
    {
        _output.Append(text, at, length);
        _column += length == 2 && char.IsHighSurrogate(text.Value[at]) ? 1 : length;
    }

    private void Break()
    {
        _output.Append("\n");
        _column = 0;
    }

    private static string Escape(int rune) => rune switch
    {
        0 => "\\0",
        7 => "\\a",
        8 => "\\b",
        9 => "\\t",
        10 => "\\n",
        11 => "\\v",
        12 => "\\f",
        13 => "\\r",
        27 => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        0x85 => "\\N",
        0xA0 => "\\_",
        0x2028 => "\\L",
        0x2029 => "\\P",
        <= 0xFF => "\\x" + rune.ToString("X2", CultureInfo.InvariantCulture),
        <= 0xFFFF => "\\u" + rune.ToString("X4", CultureInfo.InvariantCulture),
        _ => "\\U" + rune.ToString("X8", CultureInfo.InvariantCulture),
    };
}
