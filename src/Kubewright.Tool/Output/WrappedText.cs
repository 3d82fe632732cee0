namespace Kubewright.Tool.Output;

/// <summary>Prose in lines that fit on a screen.</summary>
internal static class WrappedText
{
    /// <summary>The width that reads well and that every terminal has.</summary>
    public const int Width = 80;

    /// <summary>A text that continues a line, broken between words where the screen ends; unchanged where there is no screen.</summary>
    /// <param name="column">The characters that are in the line already.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">The spaces before its further lines.</param>
    /// <param name="width">The columns of the screen; null where there is none.</param>
    public static string After(int column, string text, int indent, int? width)
    {
        if (width is not { } columns || column + text.Length <= columns || columns - indent < 20)
        {
            return text;
        }

        // What is in the line already counts as the beginning of the first word.
        var lead = text.Length - text.TrimStart(' ').Length;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Lines(new string('x', column + lead) + string.Join(' ', words), columns).First();
        var begun = first.Length <= columns || column == 0 ? first[(column + lead)..] : "";
        var rest = words.Skip(begun.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        return string.Join(
            "\n", [new string(' ', lead) + begun, .. Lines(string.Join(' ', rest), columns - indent).Select(line => new string(' ', indent) + line)]);
    }

    /// <summary>Breaks a text between words, so that no line is longer than some characters unless one word is.</summary>
    /// <param name="text">The text; its line ends count as spaces.</param>
    /// <param name="width">The characters of a line.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
