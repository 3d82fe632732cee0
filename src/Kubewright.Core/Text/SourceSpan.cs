namespace Kubewright.Core.Text;

/// <summary>A stretch of one file's text, in UTF-16 units.</summary>
public readonly record struct SourceSpan(SourceFile File, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The text that the span covers.</summary>
    public string Text => File.Text.Substring(Start, Length);

    public LinePosition StartPosition => File.GetPosition(Start);

    public LinePosition EndPosition => File.GetPosition(End);

    /// <summary>The part of it in its first line.</summary>
    public SourceSpan FirstLine
    {
        get
        {
            var lineBreak = File.Text.IndexOfAny(['\r', '\n'], Start, Length);
            return lineBreak < 0 ? this : this with { Length = lineBreak - Start };
        }
    }

    /// <summary>The span from this one's start to the other's end; this one where the other is in another file, as parts of what is rendered may be.</summary>
    public SourceSpan To(SourceSpan other) => other.File == File ? new(File, Start, Math.Max(Length, other.End - Start)) : this;

    /// <summary>Whether another span lies in it.</summary>
    public bool Contains(SourceSpan other) => other.File == File && other.Start >= Start && other.End <= End;

    /// <summary>
    /// The place as compilers print it: <c>k8s/orders.yaml(3,7)</c>. The text that a record writes of itself would never end: a span has spans.
    /// </summary>
    public override string ToString() => $"{File.Path}({StartPosition.Line + 1},{StartPosition.Column + 1})";
}
