using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>Where a stretch of rendered text is written in the chart.</summary>
internal static class OriginSpan
{
    /// <summary>The place of the first of it that has one; null where nothing has.</summary>
    public static SourceSpan? Of(TracedText text, int start, int length)
    {
        SourceSpan? first = null;
        foreach (var piece in text.PiecesIn(start, length))
        {
            if (OfPiece(piece) is not { } span)
            {
                continue;
            }

            if (first is not { } earlier)
            {
                first = span;
            }
            else if (ReferenceEquals(earlier.File, span.File) && span.Start >= earlier.End)
            {
                first = earlier.To(span);
            }
            else
            {
                break;
            }
        }

        return first;
    }

    /// <summary>The place of one piece: the very text where it is verbatim, else the action.</summary>
    public static SourceSpan? OfPiece(TextPiece piece) =>
        piece.Origin?.Template is not { } template ? null
        : piece.Origin.IsVerbatim ? new SourceSpan(template.File, template.Start + piece.Offset, piece.Length)
        : template;
}
