namespace Kubewright.Analyzers.Generation.Model;

/// <summary>A label, or one pair of a selector.</summary>
internal sealed record NamedValue(string Name, string Value);
