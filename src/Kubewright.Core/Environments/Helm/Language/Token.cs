using Kubewright.Core.Environments.Helm.Formats;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A token of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Value">Its text; of an error the message.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
internal readonly record struct Token(TokenKind Kind, int Start, string Value, int Line)
{
    public int End => Start + Value.Length;

    /// <summary>As Go's messages name it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "EOF",
        TokenKind.Error => Value,
        >= TokenKind.Dot => $"<{Value}>",
        _ when Go.GoText.ByteLength(Value) > 10 => GoQuote.Quote(FirstRunes(Value, 10)) + "...",
        _ => GoQuote.Quote(Value),
    };

    private static string FirstRunes(string text, int count)
    {
        var at = 0;
        for (; count > 0 && at < text.Length; count--)
        {
            Go.GoText.RuneAt(text, at, out var size);
            at += size;
        }

        return text.Substring(0, at);
    }
}
