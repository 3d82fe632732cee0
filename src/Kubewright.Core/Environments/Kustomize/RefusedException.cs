using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>Rendering cannot go on. It never leaves the renderer.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // It is made in one way only and seen by the renderer alone.
internal class RefusedException(string message, SourceSpan? span, bool isUnknowable = false) : Exception(message)
#pragma warning restore CA1032, CA1064, RCS1194
{
    /// <summary>Where it must be changed, as far as is known where it was thrown.</summary>
    public SourceSpan? Span { get; } = span;

    /// <summary>Whether kustomize itself would render it but needs what is not here.</summary>
    public bool IsUnknowable { get; } = isUnknowable;

    /// <summary>What kind of problem it is.</summary>
    public RenderingProblemKind Kind { get; init; }

    /// <summary>
    /// Whether a file is not there, and it is known where that is written: kustomize ends at the first, but each of them is to be corrected.
    /// </summary>
    public bool IsMissingFile => Kind == RenderingProblemKind.FileMissing && Span is not null;

    /// <summary>What was plainly meant; null where nothing is similar.</summary>
    public string? Meant { get; init; }

    /// <summary>The same problem with a place, where it has none yet.</summary>
    public virtual RefusedException At(SourceSpan place) =>
        Span is null ? new RefusedException(Message, place, IsUnknowable) { Kind = Kind, Meant = Meant } : this;

    /// <summary>The same problem with what was meant.</summary>
    public RefusedException Meaning(string? meant) => new(Message, Span, IsUnknowable) { Kind = Kind, Meant = meant };
}
