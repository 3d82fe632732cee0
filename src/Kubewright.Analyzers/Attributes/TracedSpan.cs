namespace Kubewright.Analyzers.Attributes;

/// <summary>A stretch of a manifest's text, and the attribute that says what is there.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Argument">The argument that says it; null where it is the object that the attribute as a whole describes.</param>
internal sealed record TracedSpan(int Start, int Length, DescribedAttribute Attribute, string? Argument);
