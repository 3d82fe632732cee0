namespace Kubewright.Tool.Output;

/// <summary>Prose in lines that fit on a screen.</summary>
internal static class WrappedText
{
    /// <summary>The width that reads well and that every terminal has.</summary>
    public const int Width = 80;

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
