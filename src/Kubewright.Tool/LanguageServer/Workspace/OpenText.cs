using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>Applies the edits that a client reports.</summary>
internal static class OpenText
{
    /// <summary>The text after some edits, each on what the one before it left, and where the last one ended.</summary>
    public static (string Text, int End) Apply(SourceFile source, IReadOnlyList<ContentChange> changes)
    {
        var end = 0;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                end = EndOfDifference(source.Text, change.Text);
                source = new SourceFile(source.Path, change.Text);
                continue;
            }

            var start = source.GetOffset(new LinePosition(range.Start.Line, range.Start.Character));
            var stop = Math.Max(start, source.GetOffset(new LinePosition(range.End.Line, range.End.Character)));
            source = new SourceFile(source.Path, string.Concat(source.Text.AsSpan(0, start), change.Text, source.Text.AsSpan(stop)));
            end = start + change.Text.Length;
        }

        return (source.Text, end);
    }

    /// <summary>Where two texts begin to be equal up to their ends, in the second, behind what is equal from their beginnings.</summary>
    private static int EndOfDifference(string before, string after)
    {
        var most = Math.Min(before.Length, after.Length) - before.AsSpan().CommonPrefixLength(after);
        var same = 0;
        while (same < most && before[^(same + 1)] == after[^(same + 1)])
        {
            same++;
        }

        return after.Length - same;
    }
}
