using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A text that is parsed as a template: a file of the chart, or what is given to <c>tpl</c>.</summary>
/// <param name="name">The name that errors give it.</param>
/// <param name="text">The text, which knows where it is written.</param>
internal sealed class TemplateSource(string name, TracedText text)
{
    public string Name { get; } = name;

    public TracedText Text { get; } = text;

    /// <summary>A file of the chart.</summary>
    public static TemplateSource OfFile(string name, SourceFile file) =>
        new(name, TracedText.Of(file.Text, new TextOrigin(file.All, IsVerbatim: true, null, false)));

    /// <summary>Where a stretch is written in a file; null where it comes from no file, or from several places.</summary>
    public SourceSpan? SpanOf(int start, int end)
    {
        var at = start;
        SourceSpan? span = null;
        foreach (var piece in Text.PiecesIn(start, end - start))
        {
            if (piece.Origin is not { IsVerbatim: true, Template: { } template } || span is not null)
            {
                return Text.PiecesIn(start, end - start).Select(one => one.Origin?.Template).FirstOrDefault(one => one is not null);
            }

            span = new SourceSpan(template.File, template.Start + piece.Offset, piece.Length);
            at += piece.Length;
        }

        return span;
    }

    /// <summary>The place of a node, with its line from 1 and its column in bytes from 0 (of the first line, too).</summary>
    public TemplateErrorFrame FrameAt(int position, string? executing, string context)
    {
        var value = Text.Value;
        var lineStart = position == 0 ? 0 : value.LastIndexOf('\n', position - 1) + 1;
        var line = 1;
        for (var i = value.IndexOf('\n'); i >= 0 && i < position; i = value.IndexOf('\n', i + 1))
        {
            line++;
        }

        var column = GoText.ByteLength(value.Substring(lineStart, position - lineStart));
        return new TemplateErrorFrame(Name, line, column, executing, context, SpanOf(position, Math.Min(position + 1, value.Length)));
    }

    /// <summary>The place of a line, of which no column is known.</summary>
    public TemplateErrorFrame FrameOfLine(int line)
    {
        var start = 0;
        for (var i = 1; i < line && start < Text.Length; i++)
        {
            var next = Text.Value.IndexOf('\n', start);
            start = next < 0 ? Text.Length : next + 1;
        }

        var end = Text.Value.IndexOf('\n', start);
        return new TemplateErrorFrame(Name, line, -1, null, "", SpanOf(start, end < 0 ? Text.Length : end));
    }

    public override string ToString() => Name;
}
