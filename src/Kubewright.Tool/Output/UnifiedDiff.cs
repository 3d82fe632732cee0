namespace Kubewright.Tool.Output;

/// <summary>What changes in a file, as <c>patch</c> and <c>git apply</c> read it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(string path, string before, string after, TextWriter output)
    {
        var lines = LineDiff.Compare(Lines(before), Lines(after));
        output.Write($"--- {Name("a", path)}\n+++ {Name("b", path)}\n");
        var (oldLine, newLine, written) = (1, 1, 0);
        for (var i = 0; i < lines.Count;)
        {
            var change = lines.FindIndex(i, line => line.Sign != ' ');
            if (change < 0)
            {
                return;
            }

            var (start, end) = (Math.Max(written, change - Context), HunkEnd(lines, change));
            oldLine += start - written;
            newLine += start - written;
            var hunk = lines[start..end];
            var (oldCount, newCount) = (hunk.Count(line => line.Sign != '+'), hunk.Count(line => line.Sign != '-'));
            output.Write($"@@ -{Range(oldLine, oldCount)} +{Range(newLine, newCount)} @@\n");
            foreach (var (sign, line) in hunk)
            {
                output.Write(sign);
                output.Write(line);
                output.Write(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
            }

            oldLine += oldCount;
            newLine += newCount;
            i = written = end;
        }
    }

    // Changes nearer to each other than their context share a hunk.
    private static int HunkEnd(List<(char Sign, string Line)> lines, int change)
    {
        var end = change;
        for (var i = change; i < lines.Count && i - end <= 2 * Context; i++)
        {
            end = lines[i].Sign == ' ' ? end : i + 1;
        }

        return Math.Min(lines.Count, end + Context);
    }

    // A hunk without lines is after the line before it.
    private static string Range(int first, int count) => count == 1 ? $"{first}" : $"{(count == 0 ? first - 1 : first)},{count}";

    private static string Name(string side, string path) => Path.IsPathRooted(path) ? path : $"{side}/{path}";

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
