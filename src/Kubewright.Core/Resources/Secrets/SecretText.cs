using System.Collections.Immutable;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Resources.Secrets;

/// <summary>What a file holds that nothing may quote, in the order of the text.</summary>
public sealed class SecretText
{
    /// <summary>A file that holds nothing secret.</summary>
    public static readonly SecretText None = new([]);

    /// <summary>For each part the furthest end up to it, which never falls.</summary>
    private readonly int[] _ends;

    public SecretText(IEnumerable<SecretPart> parts)
    {
        Parts = [.. parts.Where(part => part.Span.Length > 0).OrderBy(part => part.Span.Start).ThenByDescending(part => part.Span.Length)];
        _ends = new int[Parts.Length];
        var end = 0;
        for (var i = 0; i < Parts.Length; i++)
        {
            _ends[i] = end = Math.Max(end, Parts[i].Span.End);
        }
    }

    public ImmutableArray<SecretPart> Parts { get; }

    /// <summary>The parts that a span touches.</summary>
    public IEnumerable<SecretPart> In(SourceSpan span)
    {
        for (var i = FirstAround(span.Start); i < Parts.Length && Parts[i].Span.Start < span.End; i++)
        {
            if (span.Start < Parts[i].Span.End)
            {
                yield return Parts[i];
            }
        }
    }

    /// <summary>
    /// Where to begin to look for what touches an offset: parts may lie in one another, but none that matters is before the first whose furthest end is past
    /// it.
    /// </summary>
    private int FirstAround(int offset)
    {
        var (low, high) = (0, _ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ends[middle] > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>A stretch of the file's text with each secret part of it replaced, quotes around it kept.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="length">How long it is.</param>
    public string Hide(string text, int start, int length)
    {
        var end = start + length;
        var shown = new StringBuilder(length);
        var at = start;
        for (var i = FirstAround(start); i < Parts.Length && Parts[i].Span.Start < end; i++)
        {
            var part = Parts[i];
            var (from, to) = (Math.Max(part.Span.Start, at), Math.Min(part.Span.End, end));
            if (from >= to)
            {
                continue;
            }

            shown.Append(text, at, from - at);
            var isQuoted = text[part.Span.Start] is '"' or '\'';
            var begins = isQuoted && from == part.Span.Start;
            var ends = isQuoted && to == part.Span.End && part.Span.Length > 1 && text[to - 1] == text[part.Span.Start];
            shown.Append(begins ? text[from].ToString() : "").Append(Credentials.Mask).Append(ends ? text[to - 1].ToString() : "");
            at = to;
        }

        return Credentials.Hide(shown.Append(text, at, end - at).ToString());
    }
}
