namespace Kubewright.Analyzers.Attributes;

/// <summary>A stretch of a manifest's text, and the attribute's argument that says what stands there.</summary>
internal sealed record TracedSpan(int Start, int Length, DescribedAttribute Attribute, string Argument);
