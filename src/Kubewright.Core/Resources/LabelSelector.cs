using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>
/// A <c>metav1.LabelSelector</c>: all of <c>matchLabels</c> and all of <c>matchExpressions</c>. An empty one selects everything;
/// whether an absent one selects everything or nothing is its owner's to say, so an absent one is null.
/// </summary>
public sealed class LabelSelector
{
    private LabelSelector(YamlMapping node, LabelMap matchLabels, ImmutableArray<LabelRequirement> matchExpressions)
    {
        Node = node;
        MatchLabels = matchLabels;
        MatchExpressions = matchExpressions;
    }

    public YamlMapping Node { get; }

    public LabelMap MatchLabels { get; }

    public ImmutableArray<LabelRequirement> MatchExpressions { get; }

    public bool IsEmpty => MatchLabels.IsEmpty && MatchExpressions.IsEmpty;

    /// <summary>Reads a selector of the apps, batch and policy groups; null where it is absent, null or no mapping.</summary>
    public static LabelSelector? Read(YamlNode? node)
    {
        if (node is not YamlMapping mapping)
        {
            return null;
        }

        var expressions = mapping.Mappings("matchExpressions");
        return new LabelSelector(
            mapping,
            LabelMap.Read(mapping["matchLabels"]),
            expressions.IsEmpty ? [] : ImmutableArray.CreateRange(expressions, LabelRequirement.Read));
    }

    /// <summary>Reads the plain map that a ReplicationController selects by.</summary>
    public static LabelSelector? ReadPairs(YamlNode? node) =>
        node is YamlMapping mapping ? new LabelSelector(mapping, LabelMap.Read(mapping), []) : null;

    /// <summary>Whether the labels satisfy every requirement.</summary>
    public SelectorMatch Matches(LabelMap labels)
    {
        var match = MatchLabels.IsEmpty ? SelectorMatch.Yes : new EqualitySelector(MatchLabels).Matches(labels);
        foreach (var expression in MatchExpressions)
        {
            var one = expression.Matches(labels);
            match = one < match ? one : match;
        }

        return match;
    }
}
