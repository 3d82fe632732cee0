using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubewright.Testing;

/// <summary>Text with the places marked where findings are expected: <c>{|KW2001:http|}</c>. Marks nest.</summary>
public sealed partial record Markup(string Text, ImmutableArray<MarkedSpan> Spans)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string Id, int Start)>();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        for (var i = 0; i < marked.Length;)
        {
            if (Opening().Match(marked, i) is { Success: true } opening)
            {
                open.Push((opening.Groups[1].Value, text.Length));
                i += opening.Length;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                spans.Add(new MarkedSpan(id, start, text.Length - start));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count == 0
            ? new Markup(text.ToString(), spans.ToImmutable())
            : throw new FormatException($"The mark {{|{open.Peek().Id}: is never closed.");
    }

    /// <summary>Writes marks into a text, for showing what was found.</summary>
    public static string Write(string text, IEnumerable<MarkedSpan> spans)
    {
        var marks = spans
            .SelectMany(span => new[] { (At: span.Start, Order: 1, Mark: $"{{|{span.Id}:", span.Length),
                (At: span.Start + span.Length, Order: span.Length == 0 ? 2 : 0, Mark: "|}", span.Length) })
            .OrderByDescending(mark => mark.At)
            .ThenByDescending(mark => mark.Order)
            .ThenBy(mark => mark.Length);
        return marks.Aggregate(text, (marked, mark) => marked.Insert(mark.At, mark.Mark));
    }

    [GeneratedRegex(@"\G\{\|([A-Z]{2}\d{4}):")]
    private static partial Regex Opening();
}
