namespace Kubewright.Core.Schema;

/// <summary>What somebody who wrote an unknown field probably meant.</summary>
/// <param name="Kind">Whether the name is wrong or the place.</param>
/// <param name="Text">The right name, or the path of the object that the field belongs to (<c>spec.ports[]</c>, empty for the root).</param>
public sealed record FieldSuggestion(FieldSuggestionKind Kind, string Text);
