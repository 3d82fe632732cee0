namespace Kubewright.Core.Environments.Helm.Tracing;

/// <summary>
/// A text that knows where each stretch of it comes from. Bytes that are not UTF-8 are held as the lone surrogates U+DC80 to U+DCFF,
/// so that no text of Go's is lost. Immutable.
/// </summary>
internal sealed class TracedText
{
    private readonly TextPiece[] _pieces;

    internal TracedText(string value, TextPiece[] pieces)
    {
        Value = value;
        _pieces = pieces;
    }

    public static TracedText Empty { get; } = new("", []);

    /// <summary>The text.</summary>
    public string Value { get; }

    public int Length => Value.Length;

    /// <summary>Its stretches in order; none where nothing is known of any of it.</summary>
    public IReadOnlyList<TextPiece> Pieces => _pieces;

    /// <summary>Whether any stretch of it differs from one rendering to the next.</summary>
    public bool HasUnknown => _pieces.Any(piece => piece.Origin is { IsUnknown: true });

    /// <summary>The values leaf that all of it comes from; null where there is none.</summary>
    public ValuePlace? Place => _pieces.Length == 1 ? _pieces[0].Origin?.Value : null;

    public static TracedText Of(string value) => value.Length == 0 ? Empty : new(value, []);

    public static TracedText Of(string value, TextOrigin? origin) =>
        value.Length == 0 || origin is null ? Of(value) : new(value, [new TextPiece(value.Length, origin, 0)]);

    /// <summary>The stretch from <paramref name="start"/> on.</summary>
    public TracedText Slice(int start, int length)
    {
        if (start == 0 && length == Value.Length)
        {
            return this;
        }

        if (length <= 0)
        {
            return Empty;
        }

        var text = Value.Substring(start, length);
        return _pieces.Length == 0 ? Of(text) : new TracedText(text, [.. PiecesIn(start, length)]);
    }

    public TracedText Slice(int start) => Slice(start, Value.Length - start);

    /// <summary>
    /// A part that something chose: a value of which only a part is left, other than white space, is not written there any more, so the part does
    /// not lead to its leaf.
    /// </summary>
    public TracedText Part(int start, int length)
    {
        var part = Slice(start, length);
        if (part.Length == Length || !part._pieces.Any(piece => piece.Origin?.Value is not null))
        {
            return part;
        }

        var pieces = (TextPiece[])part._pieces.Clone();
        if (IsCut(start, start - 1, -1))
        {
            pieces[0] = WithoutValue(pieces[0]);
        }

        if (IsCut(start + length - 1, start + length, 1))
        {
            pieces[pieces.Length - 1] = WithoutValue(pieces[pieces.Length - 1]);
        }

        return new TracedText(part.Value, pieces);
    }

    /// <summary>The stretches within a part of the text, cut to it.</summary>
    public IEnumerable<TextPiece> PiecesIn(int start, int length)
    {
        var at = 0;
        var end = start + length;
        foreach (var piece in _pieces)
        {
            var from = Math.Max(at, start);
            var to = Math.Min(at + piece.Length, end);
            if (from < to)
            {
                yield return new TextPiece(to - from, piece.Origin, piece.Offset + (from - at));
            }

            at += piece.Length;
            if (at >= end)
            {
                yield break;
            }
        }
    }

    /// <summary>The same text, all of it unknown.</summary>
    public TracedText AsUnknown() => HasUnknown ? this : Of(Value, TextOrigin.Unknown);

    /// <summary>The text itself where a function left it as it is; else the new one, of which no origin is known.</summary>
    public TracedText With(string changed) => string.Equals(changed, Value, StringComparison.Ordinal) ? this : Of(changed);

    /// <summary>All of <paramref name="old"/> replaced, as Go's strings.Replace does: an empty one is before every character and at the end.</summary>
    public TracedText Replace(string old, TracedText replacement)
    {
        if (old.Length > 0 && Value.IndexOf(old, StringComparison.Ordinal) < 0)
        {
            return this;
        }

        var builder = new TracedTextBuilder();
        var at = 0;
        if (old.Length == 0)
        {
            while (at < Value.Length)
            {
                var size = char.IsHighSurrogate(Value[at]) && at + 1 < Value.Length ? 2 : 1;
                builder.Append(replacement).Append(Slice(at, size));
                at += size;
            }

            return builder.Append(replacement).ToText();
        }

        for (int next; (next = Value.IndexOf(old, at, StringComparison.Ordinal)) >= 0; at = next + old.Length)
        {
            builder.Append(this, at, next - at).Append(replacement);
        }

        return builder.Append(this, at, Value.Length - at).ToText();
    }

    public override string ToString() => Value;

    private static TextPiece WithoutValue(TextPiece piece) =>
        piece.Origin?.Value is null ? piece : piece with { Origin = piece.Origin with { Value = null } };

    /// <summary>Whether one value goes on, with more than white space, on the other side of a border.</summary>
    private bool IsCut(int inside, int outside, int direction)
    {
        if (outside < 0 || outside >= Length || OriginAt(inside) is not { Value: { } value })
        {
            return false;
        }

        for (var at = outside; at >= 0 && at < Length && ReferenceEquals(OriginAt(at)?.Value, value); at += direction)
        {
            if (!char.IsWhiteSpace(Value[at]))
            {
                return true;
            }
        }

        return false;
    }

    private TextOrigin? OriginAt(int index) => PiecesIn(index, 1).FirstOrDefault().Origin;
}
