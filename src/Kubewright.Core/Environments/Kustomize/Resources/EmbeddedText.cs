using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>
/// A text that is read as YAML: a file, or a value of another file such as a patch within a kustomization. It knows for each of its characters where that is
/// written.
/// </summary>
internal sealed class EmbeddedText
{
    private readonly SourceSpan _whole;
    private readonly int[]? _lines;
    private readonly int _shift;

    private EmbeddedText(SourceFile file, SourceSpan whole, int shift, int[]? lines)
    {
        File = file;
        _whole = whole;
        _shift = shift;
        _lines = lines;
    }

    /// <summary>The text itself, as if it were a file.</summary>
    public SourceFile File { get; }

    /// <summary>Its documents.</summary>
    public ImmutableArray<YamlDocument> Documents => ParsedFile.Documents(File);

    public static EmbeddedText OfFile(SourceFile file) => new(file, file.All, 0, null);

    /// <summary>The value of a scalar.</summary>
    public static EmbeddedText OfValue(YamlScalar scalar, string value)
    {
        var outer = scalar.Span;
        var file = new SourceFile(outer.File.Path, value);
        if (scalar.Style is YamlScalarStyle.Literal && FindLines(outer, value) is { } lines)
        {
            return new EmbeddedText(file, outer, 0, lines);
        }

        var at = value.Length == 0 ? -1 : outer.File.Text.IndexOf(value, outer.Start, outer.Length, StringComparison.Ordinal);
        return new EmbeddedText(file, outer, at < 0 ? -1 : at, null);
    }

    /// <summary>Where a part of the text is written.</summary>
    public SourceSpan PlaceOf(SourceSpan inner)
    {
        if (_whole.File == File)
        {
            return inner;
        }

        if (_lines is null)
        {
            return _shift < 0 ? _whole : new SourceSpan(_whole.File, _shift + inner.Start, inner.Length);
        }

        var start = Shift(inner.Start);
        return new SourceSpan(_whole.File, start, Math.Max(0, Shift(inner.End) - start));
    }

    private int Shift(int offset)
    {
        var position = File.GetPosition(offset);
        return Math.Min(_lines![Math.Min(position.Line, _lines.Length - 1)] + position.Column, _whole.File.Text.Length);
    }

    /// <summary>Where each line of a literal block's value begins in its file; null where they cannot be told.</summary>
    private static int[]? FindLines(SourceSpan block, string value)
    {
        var text = block.File.Text;
        var lines = value.Split('\n');
        var starts = new int[lines.Length];
        var line = text.IndexOf('\n', block.Start, block.Length) + 1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (line <= 0 || line > text.Length)
            {
                starts[i] = block.End;
                continue;
            }

            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            var content = lines[i].TrimEnd('\r');
            var length = end - line - (end > line && text[end - 1] == '\r' ? 1 : 0);
            if (length >= content.Length && string.CompareOrdinal(text, line + length - content.Length, content, 0, content.Length) == 0)
            {
                starts[i] = line + length - content.Length;
            }
            else if (content.Length > 0)
            {
                return null;
            }

            line = end + 1;
        }

        return starts;
    }
}
