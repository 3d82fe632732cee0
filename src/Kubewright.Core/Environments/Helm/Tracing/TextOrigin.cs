using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Tracing;

/// <summary>Where a stretch of rendered text comes from.</summary>
/// <param name="Template">The template's own text, or the action that wrote it; null for a text that no action has written yet.</param>
/// <param name="IsVerbatim">Whether the text is written in <paramref name="Template"/> character for character.</param>
/// <param name="Value">The values leaf that passed unchanged, or only quoted or indented; null where there is none.</param>
/// <param name="IsUnknown">Whether the text differs from one rendering to the next: a date, a random value, a key.</param>
public sealed record TextOrigin(SourceSpan? Template, bool IsVerbatim, ValuePlace? Value, bool IsUnknown)
{
    /// <summary>A text that differs from one rendering to the next.</summary>
    internal static TextOrigin Unknown { get; } = new(null, false, null, true);

    /// <summary>A text that a values leaf holds.</summary>
    internal static TextOrigin Of(ValuePlace place) => new(null, false, place, false);
}
