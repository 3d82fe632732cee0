using Kubewright.Core.Text;
using YamlDotNet.Core.Events;

namespace Kubewright.Core.Yaml;

/// <content>Where in the file nodes are, by the parser's positions in the text of the document.</content>
internal sealed partial class NodeBuilder
{
    private SourceSpan ContentSpan(NodeEvent scalar, string? tag, bool isMissing)
    {
        var start = SkipProperties(scalar, tag);
        var end = Clamp(scalar.End.Index);
        return isMissing ? Span(start, start) : Span(start, end);
    }

    /// <summary>Where a node begins behind its anchor and tag.</summary>
    private int SkipProperties(NodeEvent node, string? tag)
    {
        var at = Clamp(node.Start.Index);
        if (tag is null && node.Anchor.IsEmpty)
        {
            return at;
        }

        while (at < _text.Length && _text[at] is '&' or '!')
        {
            while (at < _text.Length && !char.IsWhiteSpace(_text[at]))
            {
                at++;
            }

            var content = at;
            while (content < _text.Length && char.IsWhiteSpace(_text[content]))
            {
                content++;
            }

            if (content >= _text.Length || content > Clamp(node.End.Index))
            {
                break;
            }

            at = content;
        }

        return at;
    }

    private SourceSpan Span(ParsingEvent e) => Span(e.Start.Index, e.End.Index);

    private SourceSpan Span(long start, long end)
    {
        var from = Clamp(start);
        return new SourceSpan(_file, _offset + from, Math.Max(0, Clamp(end) - from));
    }

    private int Clamp(long index) => (int)Math.Max(0, Math.Min(index, _length));
}
