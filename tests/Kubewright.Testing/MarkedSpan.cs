namespace Kubewright.Testing;

/// <summary>A place where a finding of an id is expected.</summary>
public readonly record struct MarkedSpan(string Id, int Start, int Length)
{
    /// <summary>The order of the text.</summary>
    public static Comparer<MarkedSpan> ByPlace { get; } = Comparer<MarkedSpan>.Create(static (left, right) =>
        (left.Start, left.Length, left.Id).CompareTo((right.Start, right.Length, right.Id)));
}
