namespace Kubewright.Testing;

/// <summary>A place where a finding of an id is expected.</summary>
public readonly record struct MarkedSpan(string Id, int Start, int Length);
