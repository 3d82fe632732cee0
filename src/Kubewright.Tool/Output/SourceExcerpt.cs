using System.Globalization;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Output;

/// <summary>The line in which a span starts, with a mark under the span.</summary>
/// <param name="Number">The line's number, counted from 1.</param>
/// <param name="Line">The line, cut to what fits on a screen.</param>
/// <param name="Mark">Spaces, then a caret for each character of the span.</param>
internal sealed record SourceExcerpt(string Number, string Line, string Mark)
{
    private const int Width = 100;
    private const int Before = 50;
    private const string Cut = "…";

    /// <param name="span">The span.</param>
    /// <param name="secrets">What of its file may not be shown.</param>
    public static SourceExcerpt Of(SourceSpan span, SecretText secrets)
    {
        var text = span.File.Text;
        var position = span.StartPosition;
        var lineStart = Math.Min(span.Start, text.Length) - position.Column;
        var lineEnd = text.AsSpan(lineStart).IndexOfAny('\r', '\n');
        var lineLength = lineEnd < 0 ? text.Length - lineStart : lineEnd;

        // A span over several lines is marked to the end of its first.
        var start = Math.Min(position.Column, lineLength);
        var marked = Math.Max(0, Math.Min(span.Length, text.AsSpan(lineStart, lineLength).TrimEnd().Length - start));
        var before = secrets.Hide(text, lineStart, start);
        var at = secrets.Hide(text, lineStart + start, marked);
        var line = before + at + secrets.Hide(text, lineStart + start + marked, lineLength - start - marked);
        var column = before.Length;
        var length = Math.Max(1, at.Length);
        (line, column) = Fit(line, column);
        return new SourceExcerpt(
            (position.Line + 1).ToString(CultureInfo.InvariantCulture),
            VisibleText.Of(line.TrimEnd()),
            new string(' ', column) + new string('^', Math.Clamp(line.Length - column, 1, length)));
    }

    private static (string Line, int Column) Fit(string line, int column)
    {
        if (line.Length <= Width)
        {
            return (line, column);
        }

        if (column > Width - Before)
        {
            line = Cut + line[(column - Before)..];
            column = Before + Cut.Length;
        }

        return (line.Length > Width ? line[..Width] + Cut : line, column);
    }
}
