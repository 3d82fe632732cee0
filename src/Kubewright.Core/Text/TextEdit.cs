namespace Kubewright.Core.Text;

/// <summary>Replaces the text of a span. An empty span inserts, an empty text deletes.</summary>
public readonly record struct TextEdit(SourceSpan Span, string NewText);
