using System.Collections.Immutable;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>Whether a selector that selects nothing was plainly written for something.</summary>
internal static class SelectorSimilarity
{
    /// <summary>
    /// The pairs of a selector that something does not carry, with what it carries instead; empty where another requirement is not met either.
    /// </summary>
    public static ImmutableArray<SelectorDifference> Differences(LabelSelector selector, Selectable one)
    {
        if (selector.MatchExpressions.Any(expression => expression.Matches(one.Labels) == SelectorMatch.No))
        {
            return [];
        }

        var differences = ImmutableArray.CreateBuilder<SelectorDifference>();
        foreach (var pair in selector.MatchLabels.Labels)
        {
            var found = one.Labels.Find(pair.Key);
            if (found is null)
            {
                found = one.Labels.Labels.FirstOrDefault(label => label.IsKnown && label.Value == pair.Value && NameSimilarity.IsSimilar(label.Key, pair.Key));
            }
            else if (found.Value == pair.Value)
            {
                continue;
            }

            differences.Add(new SelectorDifference(pair, found));
        }

        return differences.ToImmutable();
    }

    /// <summary>
    /// Whether the differences are misspellings, or all but one pair agree and the two were written beside each other under one name.
    /// </summary>
    public static bool IsMeant(ImmutableArray<SelectorDifference> differences, ObjectSelector selector, Selectable one)
    {
        if (differences.All(IsMisspelling))
        {
            return true;
        }

        var pairs = selector.Selector.MatchLabels.Labels.Length;
        return differences.Length == 1 && pairs > 1
            && differences[0].Found is { IsKnown: true }
            && selector.From.File.Directory == one.Resource.File.Directory
            && NameSimilarity.AreNamesakes(selector.From, one.Resource);
    }

    private static bool IsMisspelling(SelectorDifference difference) =>
        difference.Found is { Value: { } found }
        && (difference.IsOfKey || (NameSimilarity.IsSimilar(difference.Pair.Value!, found) && !NameSimilarity.AreSiblings(difference.Pair.Value!, found)));
}
