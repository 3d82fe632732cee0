namespace Kubewright.Core.Environments.Helm.Tracing;

/// <summary>A stretch of a text with one origin.</summary>
/// <param name="Length">How many UTF-16 units it covers.</param>
/// <param name="Origin">Where it comes from; null where nothing is known.</param>
/// <param name="Offset">Where it begins within what <paramref name="Origin"/> names, in UTF-16 units.</param>
internal readonly record struct TextPiece(int Length, TextOrigin? Origin, int Offset)
{
    /// <summary>Whether the other piece goes on where this one ends.</summary>
    public bool IsContinuedBy(TextPiece next) =>
        ReferenceEquals(Origin, next.Origin) && (Origin is null || next.Offset == Offset + Length);
}
