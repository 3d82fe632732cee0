namespace Kubewright.Core.Text;

/// <summary>
/// Replaces the text of a span. An empty span inserts, an empty text deletes. What it replaces goes with it: in a text that holds anything else
/// at that place it must not be applied.
/// </summary>
/// <param name="Span">What is replaced, in the text that was read.</param>
/// <param name="NewText">What takes its place.</param>
public readonly record struct TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>The text that is replaced.</summary>
    public string OldText => Span.Text;

    /// <summary>Whether a text holds what is replaced at the place where it is expected.</summary>
    public bool IsIn(string text) =>
        Span.End <= text.Length && string.CompareOrdinal(text, Span.Start, Span.File.Text, Span.Start, Span.Length) == 0;

    /// <summary>
    /// Whether two edits cannot both be applied: they replace the same text, or insert at one place, where nobody knows which comes first.
    /// </summary>
    public bool Touches(TextEdit other) =>
        (Span.Start < other.Span.End && other.Span.Start < Span.End)
        || (Span.Length == 0 && other.Span.Start <= Span.Start && Span.Start <= other.Span.End)
        || (other.Span.Length == 0 && Span.Start <= other.Span.Start && other.Span.Start <= Span.End);
}
