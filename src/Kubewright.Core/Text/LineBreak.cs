namespace Kubewright.Core.Text;

/// <summary>The line break that a file uses, for edits that insert lines.</summary>
internal static class LineBreak
{
    public static string Of(SourceFile file) => file.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>Where the line of an offset begins.</summary>
    public static int StartOfLine(SourceFile file, int offset) => offset - file.GetPosition(offset).Column;

    /// <summary>Behind the line break of an offset's line, or the end of the text.</summary>
    public static int EndOfLine(SourceFile file, int offset)
    {
        var lineFeed = file.Text.IndexOf('\n', offset);
        return lineFeed < 0 ? file.Text.Length : lineFeed + 1;
    }
}
