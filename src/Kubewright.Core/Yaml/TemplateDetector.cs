namespace Kubewright.Core.Yaml;

/// <summary>Finds what another program fills in before a text becomes YAML.</summary>
internal static class TemplateDetector
{
    /// <summary>The first <c>{{ ... }}</c> outside comment lines; null where there is none.</summary>
    public static (int Start, int Length)? FindAction(string text, DocumentPart part)
    {
        for (var line = part.Start; line < part.End;)
        {
            var next = text.IndexOf('\n', line, part.End - line);
            next = next < 0 ? part.End : next + 1;
            var start = text.IndexOf("{{", line, next - line, StringComparison.Ordinal);
            if (start >= 0 && !IsComment(text, line, start))
            {
                return (start, ActionLength(text, start, part.End));
            }

            line = next;
        }

        return null;
    }

    /// <summary>The length of the action that begins at <paramref name="start"/>: through its <c>}}</c>, else to the line's end.</summary>
    public static int ActionLength(string text, int start, int end)
    {
        var line = text.IndexOf('\n', start, end - start);
        line = line < 0 ? end : line;
        var close = text.IndexOf("}}", start, line - start, StringComparison.Ordinal);
        return close < 0 ? Math.Max(2, line - start) : close + 2 - start;
    }

    private static bool IsComment(string text, int line, int offset)
    {
        for (var i = line; i < offset; i++)
        {
            if (text[i] == '#' && (i == line || char.IsWhiteSpace(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
