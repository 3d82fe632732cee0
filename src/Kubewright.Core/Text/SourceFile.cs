namespace Kubewright.Core.Text;

/// <summary>A file that Kubewright reads: a manifest, a C# file, an appsettings.json, a Dockerfile. Immutable.</summary>
public sealed class SourceFile
{
    private int[]? _lineStarts;
    private string? _directory;
    private string? _normalizedPath;

    /// <param name="path">The path as findings print it; compared by ordinal value.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>The path as findings print it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The directory part of <see cref="Path"/> with '/' between its parts and none at its end; empty where there is none.</summary>
    public string Directory => _directory ??= DirectoryOf(Path);

    /// <summary><see cref="Path"/> as <see cref="SourcePath.Normalize"/> writes it; made once, for many rules ask by it.</summary>
    public string NormalizedPath => _normalizedPath ??= SourcePath.Normalize(Path);

    /// <summary>The file name part of <see cref="Path"/>.</summary>
    public string Name => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The line and column of an offset. An offset past the end is clamped to the end.</summary>
    public LinePosition GetPosition(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        offset = Math.Max(0, Math.Min(offset, Text.Length));
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>The offset of a line and column; past the end of a line it is the line's end, past the last line the text's.</summary>
    public int GetOffset(LinePosition position)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        if (position.Line < 0 || position.Line >= starts.Length)
        {
            return position.Line < 0 ? 0 : Text.Length;
        }

        var end = position.Line + 1 < starts.Length ? starts[position.Line + 1] - 1 : Text.Length;
        if (end > starts[position.Line] && end < Text.Length && Text[end] == '\n' && Text[end - 1] == '\r')
        {
            end--;
        }

        return Math.Min(starts[position.Line] + Math.Max(0, position.Column), end);
    }

    /// <summary>The whole file as a span.</summary>
    public SourceSpan All => new(this, 0, Text.Length);

    private static string DirectoryOf(string path)
    {
        var slash = path.LastIndexOfAny(['/', '\\']);
        return slash <= 0 ? "" : path.Substring(0, slash).Replace('\\', '/');
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
