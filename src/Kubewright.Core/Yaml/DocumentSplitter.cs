namespace Kubewright.Core.Yaml;

/// <summary>
/// Splits a text into documents like YAMLReader in Kubernetes (k8s.io/apimachinery pkg/util/yaml/decoder.go): at each line that
/// begins with <c>---</c>, whatever YAML would make of it, so inside a block scalar too.
/// </summary>
internal static class DocumentSplitter
{
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the first document begins.</param>
    public static List<DocumentPart> Split(string text, int start)
    {
        var parts = new List<DocumentPart>();
        var first = start;
        var (separatorStart, separatorEnd) = (-1, -1);
        for (var line = start; line < text.Length;)
        {
            var next = NextLine(text, line);
            if (string.CompareOrdinal(text, line, "---", 0, 3) == 0)
            {
                if (line > first)
                {
                    parts.Add(new DocumentPart(start, line, separatorStart, separatorEnd));
                }

                start = next;
                (separatorStart, separatorEnd) = FindTextAfterDashes(text, line + 3, next);
            }

            line = next;
        }

        if (start < text.Length || separatorStart >= 0)
        {
            parts.Add(new DocumentPart(start, text.Length, separatorStart, separatorEnd));
        }

        return parts;
    }

    private static int NextLine(string text, int from)
    {
        var lineFeed = text.IndexOf('\n', from);
        return lineFeed < 0 ? text.Length : lineFeed + 1;
    }

    private static (int Start, int End) FindTextAfterDashes(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start == end || text[start] == '#' ? (-1, -1) : (start, end);
    }
}
