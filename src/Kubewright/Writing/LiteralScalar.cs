using System.Text;

namespace Kubewright.Writing;

/// <summary>Writes text of several lines as a literal block (<c>|</c>), where it can be read back unchanged.</summary>
internal static class LiteralScalar
{
    /// <summary>Whether the text has several lines and nothing that a literal block cannot hold.</summary>
    public static bool Holds(string text)
    {
        if (text.IndexOf('\n') < 0)
        {
            return false;
        }

        var hasContent = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\t') && !TextCharacters.IsPrintable(text, i))
            {
                return false;
            }

            hasContent |= text[i] is not ('\n' or '\t' or ' ');
        }

        // Where the first or the last line is nothing but space, readers differ on whether it is content.
        return hasContent && text[text.Length - 1] is not (' ' or '\t') && !BeginsWithBlankLine(text) && !EndsWithBlankLine(text);
    }

    public static void Write(StringBuilder yaml, string text, int indent)
    {
        _ = yaml.Append('|');
        if (NeedsIndentationIndicator(text))
        {
            _ = yaml.Append(YamlWriter.Step);
        }

        _ = text[text.Length - 1] != '\n' ? yaml.Append('-') : text.EndsWith("\n\n", StringComparison.Ordinal) ? yaml.Append('+') : yaml;
        var end = text[text.Length - 1] == '\n' ? text.Length - 1 : text.Length;
        for (var start = 0; start <= end;)
        {
            var next = text.IndexOf('\n', start, end - start);
            next = next < 0 ? end : next;
            _ = yaml.Append('\n');
            if (next > start)
            {
                _ = yaml.Append(' ', indent).Append(text, start, next - start);
            }

            start = next + 1;
        }

        _ = yaml.Append('\n');
    }

    private static bool BeginsWithBlankLine(string text)
    {
        var start = 0;
        while (text[start] == '\n')
        {
            start++;
        }

        var end = start;
        while (text[end] is ' ' or '\t')
        {
            end++;
        }

        return end > start && text[end] == '\n';
    }

    private static bool EndsWithBlankLine(string text)
    {
        var end = text.Length - 1;
        while (text[end] == '\n')
        {
            end--;
        }

        var start = end;
        while (text[start] is ' ' or '\t')
        {
            start--;
        }

        return start < end && text[start] == '\n';
    }

    // Readers take the indentation from the first line that is not empty, so that line may not begin with space of its own.
    private static bool NeedsIndentationIndicator(string text)
    {
        var first = text[text.TakeWhile(character => character == '\n').Count()];
        return first is ' ' or '\t';
    }
}
