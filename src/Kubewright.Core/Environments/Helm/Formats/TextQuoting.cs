using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Quotes texts and keeps the origins of what is between the quotes.</summary>
internal static class TextQuoting
{
    /// <summary>In double quotes, as <c>%q</c> and <c>quote</c> write it.</summary>
    public static void Write(TracedTextBuilder output, TracedText text)
    {
        output.Append("\"");
        if (text.Pieces.Count == 0)
        {
            output.Append(GoQuote.Escape(text.Value)).Append("\"");
            return;
        }

        var at = 0;
        foreach (var piece in text.Pieces)
        {
            var part = text.Value.Substring(at, piece.Length);
            var escaped = GoQuote.Escape(part);
            if (string.Equals(part, escaped, StringComparison.Ordinal))
            {
                output.Append(text, at, piece.Length);
            }
            else
            {
                output.Append(escaped, piece.Origin is null ? null : piece.Origin with { IsVerbatim = false });
            }

            at += piece.Length;
        }

        output.Append("\"");
    }
}
