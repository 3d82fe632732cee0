using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>Reads a rendered document into nodes that are where their text is written: in the template, or in the values file.</summary>
internal sealed class DocumentNodes
{
    private readonly TracedText _text;
    private readonly string _template;
    private readonly SourceSpan _fallback;
    private readonly Dictionary<YamlNode, Origin> _origins = [];
    private readonly Dictionary<YamlNode, YamlNode> _mapped = [];

    private DocumentNodes(RenderedDocument document, TracedText text)
    {
        _text = text;
        _template = document.Template;
        _fallback = OriginSpan.Of(text, 0, text.Length) ?? new SourceSpan(new SourceFile(document.Template, ""), 0, 0);
    }

    /// <summary>The object of a document; null where it holds none, such as one of comments only.</summary>
    public static RenderedObject? Read(RenderedDocument document)
    {
        // Helm ends each document with a line break, which a block scalar at its end shows.
        var text = new TracedTextBuilder().Append(document.Text).Append("\n").ToText();
        var root = PlainYaml.Read(new SourceFile(document.Template, text.Value), 0, text.Length, out _);
        if (root is not YamlMapping)
        {
            return null;
        }

        var nodes = new DocumentNodes(document, text);
        return new RenderedObject((YamlMapping)nodes.Map(root), nodes._origins, document.Template);
    }

    private YamlNode Map(YamlNode node)
    {
        if (_mapped.TryGetValue(node, out var known))
        {
            return known;
        }

        Language.StackGuard.Check();
        YamlNode mapped = node switch
        {
            YamlMapping mapping => new YamlMapping(
                SpanAt(mapping.HeadSpan), mapping.Tag,
                [.. mapping.Entries.Select(entry => new YamlEntry((YamlScalar)Map(entry.Key), Map(entry.Value), entry.Merged, entry.IsOverridden))]),
            YamlSequence sequence => new YamlSequence(SpanAt(sequence.Span.FirstLine), sequence.Tag, [.. sequence.Items.Select(Map)]),
            _ => Map((YamlScalar)node),
        };
        _mapped[node] = mapped;
        return mapped;
    }

    private YamlScalar Map(YamlScalar scalar)
    {
        var part = _text.Part(scalar.Span.Start, scalar.Span.Length);
        var values = part.Pieces.Select(piece => piece.Origin?.Value?.Span).OfType<SourceSpan>().Distinct().ToList();
        var templates = part.Pieces.Select(OriginSpan.OfPiece).OfType<SourceSpan>().Distinct().ToList();
        var isUnknown = part.HasUnknown;
        var isValue = values.Count == 1 && IsWholly(part, scalar);
        var span = isValue ? values[0] : templates.Count > 0 ? OriginSpan.Of(part, 0, part.Length) ?? _fallback : SpanAt(scalar.Span);
        var mapped = new YamlScalar(span, scalar.Tag, scalar.Value, scalar.Style, scalar.Type, scalar.IsPlaceholder || isUnknown);
        var further = (isValue ? templates : templates.Skip(1).Concat(values)).Where(one => one != span).Distinct().ToImmutableArray();
        if (isValue || further.Length > 0)
        {
            _origins[mapped] = new Origin(span, isValue ? HelmRenderer.ByValues : _template, further);
        }

        return mapped;
    }

    /// <summary>Whether a scalar is one values leaf, but for quotes and white space.</summary>
    private static bool IsWholly(TracedText part, YamlScalar scalar)
    {
        var at = 0;
        foreach (var piece in part.Pieces)
        {
            var isFrame = part.Value.Substring(at, piece.Length).All(c => char.IsWhiteSpace(c) || c is '"' or '\'');
            if (piece.Origin?.Value is null && !isFrame && scalar.Style is not (YamlScalarStyle.Literal or YamlScalarStyle.Folded))
            {
                return false;
            }

            at += piece.Length;
        }

        return scalar.Style is not (YamlScalarStyle.Literal or YamlScalarStyle.Folded);
    }

    private SourceSpan SpanAt(SourceSpan span)
    {
        if (OriginSpan.Of(_text, span.Start, Math.Max(1, span.Length)) is { } place)
        {
            // A missing value is where the text before it ends.
            return span.Length > 0 ? place : place with { Length = 0 };
        }

        return span.Start > 0 && OriginSpan.Of(_text, span.Start - 1, 1) is { } before ? before with { Start = before.End, Length = 0 } : _fallback;
    }
}
