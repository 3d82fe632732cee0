namespace Kubewright.Core.Text;

/// <summary>Text of a file, or a name of one, as it may be shown on a screen.</summary>
public static class VisibleText
{
    private const string Cut = "…";
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Replaces what would move the cursor, start an escape sequence, end the line or turn the direction of writing: a manifest must not be able to
    /// write over what is said of it, or to forge a line of its own. A tab becomes one space, so that columns stay where they are.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsInvisible(text[i]))
            {
                text = string.Concat(text.Select(c => c == '\t' ? ' ' : IsInvisible(c) ? Replacement : c));
                break;
            }
        }

        return text.IndexOf("::", StringComparison.Ordinal) < 0 && text.IndexOf("##", StringComparison.Ordinal) < 0 ? text : WithoutCommands(text);
    }

    /// <summary>The same on one line (a line end becomes a space) and cut where it is longer than some characters.</summary>
    public static string OfLine(string text, int longest)
    {
        var line = Of(text.IndexOfAny(['\r', '\n']) < 0 ? text : text.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' '));
        if (line.Length <= longest)
        {
            return line;
        }

        // A pair of surrogates is one character.
        var length = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return line.Substring(0, length) + Cut;
    }

    /// <summary>
    /// CI servers take orders from the output of what they run: GitHub from lines that begin with <c>::name</c> and from <c>##[name]</c> anywhere,
    /// Azure Pipelines from <c>##vso[name]</c>. What a file says must not be one.
    /// </summary>
    private static string WithoutCommands(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        if (start + 2 < text.Length && text[start] == ':' && text[start + 1] == ':' && char.IsLetter(text[start + 2]))
        {
            text = text.Substring(0, start) + Replacement + text.Substring(start + 1);
        }

        return text.Replace("##[", "#" + Replacement + "[").Replace("##vso[", "#" + Replacement + "vso[");
    }

    /// <summary>Whether a character is never shown as it is.</summary>
    public static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
