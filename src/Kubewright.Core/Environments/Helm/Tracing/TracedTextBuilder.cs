using System.Text;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Tracing;

/// <summary>Puts a traced text together.</summary>
internal sealed class TracedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = [];
    private bool _isTraced;

    public int Length => _text.Length;

    public TracedTextBuilder Append(char c) => Append(c.ToString());

    public TracedTextBuilder Append(string text) => Append(text, null);

    public TracedTextBuilder Append(string text, TextOrigin? origin)
    {
        if (text.Length > 0)
        {
            Check(text.Length);
            _text.Append(text);
            Add(new TextPiece(text.Length, origin, 0));
        }

        return this;
    }

    public TracedTextBuilder Append(TracedText text) => Append(text, 0, text.Length);

    public TracedTextBuilder Append(TracedText text, int start, int length)
    {
        if (length <= 0)
        {
            return this;
        }

        Check(length);
        _text.Append(text.Value, start, length);
        if (text.Pieces.Count == 0)
        {
            Add(new TextPiece(length, null, 0));
            return this;
        }

        foreach (var piece in text.PiecesIn(start, length))
        {
            Add(piece);
        }

        return this;
    }

    /// <summary>Appends what an action prints: stretches that no template wrote are written by the action.</summary>
    public void AppendPrinted(TracedText text, SourceSpan? action)
    {
        if (text.Length == 0)
        {
            return;
        }

        Check(text.Length);
        _text.Append(text.Value);
        var plain = action is null ? null : new TextOrigin(action, false, null, false);
        if (text.Pieces.Count == 0)
        {
            Add(new TextPiece(text.Length, plain, 0));
            return;
        }

        foreach (var piece in text.Pieces)
        {
            var origin = piece.Origin is null ? plain
                : piece.Origin.Template is null && action is not null ? piece.Origin with { Template = action } : piece.Origin;
            Add(piece with { Origin = origin });
        }
    }

    public TracedText ToText() =>
        _text.Length == 0 ? TracedText.Empty : new TracedText(_text.ToString(), _isTraced ? [.. _pieces] : []);

    private void Check(int length)
    {
        if (_text.Length + (long)length > RenderLimits.TextLength)
        {
            throw new RenderLimitException($"a text is longer than {RenderLimits.TextLength} characters");
        }
    }

    private void Add(TextPiece piece)
    {
        _isTraced |= piece.Origin is not null;
        if (_pieces.Count > 0 && _pieces[_pieces.Count - 1] is var last && last.IsContinuedBy(piece))
        {
            _pieces[_pieces.Count - 1] = last with { Length = last.Length + piece.Length };
        }
        else
        {
            _pieces.Add(piece);
        }
    }
}
