using System.Collections.Immutable;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>What a selector selects.</summary>
/// <param name="Selector">The selector.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Selected">What it selects; where it selects nothing, what was plainly meant or is in another namespace.</param>
/// <param name="Differences">By what the selector differs from what was meant.</param>
public sealed record SelectorOutcome(ObjectSelector Selector, SelectorOutcomeKind Kind, ImmutableArray<Selectable> Selected,
    ImmutableArray<SelectorDifference> Differences)
{
    /// <summary>Whether a Service was meant that selects its pods by the labels, but does not carry them itself.</summary>
    public bool IsOfPodsOnly { get; init; }
}
