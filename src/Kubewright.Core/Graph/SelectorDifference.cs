using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph;

/// <summary>One pair of a selector that a workload's pods do not carry.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Found">What the pods carry instead: the same key with another value, or the same value under a similar key; null where neither is
/// there.</param>
public sealed record SelectorDifference(Label Pair, Label? Found)
{
    /// <summary>Whether it is the key that differs.</summary>
    public bool IsOfKey => Found is not null && !string.Equals(Found.Key, Pair.Key, StringComparison.Ordinal);
}
