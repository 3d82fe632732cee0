using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>One of <c>matchExpressions</c>: <c>key</c>, <c>operator</c> (In, NotIn, Exists, DoesNotExist), <c>values</c>.</summary>
public sealed record LabelRequirement(YamlMapping Node, Field<string> Key, Field<string> Operator, ImmutableArray<YamlNode> Values)
{
    public static LabelRequirement Read(YamlMapping node) => new(
        node,
        node.String("key"),
        node.String("operator"),
        node["values"] is YamlSequence values ? values.Items : []);

    /// <summary>Whether the API server takes it: an operator of the four, with values where it takes some.</summary>
    public bool IsValid => Key.IsKnown && Operator.Or("") switch
    {
        "In" or "NotIn" => !Values.IsEmpty,
        "Exists" or "DoesNotExist" => Values.IsEmpty,
        _ => false,
    };

    /// <summary>
    /// Whether labels satisfy it (apimachinery/pkg/labels/selector.go Requirement.Matches). Of an invalid one nothing can be said.
    /// </summary>
    public SelectorMatch Matches(LabelMap labels)
    {
        if (!Key.IsKnown || !Operator.IsKnown)
        {
            return SelectorMatch.Unknown;
        }

        var label = labels.Find(Key.Value);
        if (label is null && labels.HoldsUnknownKeys)
        {
            return SelectorMatch.Unknown;
        }

        return Operator.Value switch
        {
            "Exists" => label is null ? SelectorMatch.No : SelectorMatch.Yes,
            "DoesNotExist" => label is null ? SelectorMatch.Yes : SelectorMatch.No,
            "In" => label is null ? SelectorMatch.No : IsListed(label),
            "NotIn" => label is null ? SelectorMatch.Yes : Not(IsListed(label)),
            _ => SelectorMatch.Unknown,
        };
    }

    /// <summary>How messages call it: <c>tier In (web, api)</c>.</summary>
    public override string ToString() =>
        $"{Key} {Operator}" + (Values.IsEmpty ? "" : $" ({string.Join(", ", Values.OfType<YamlScalar>().Select(value => value.Value))})");

    private SelectorMatch IsListed(Label label)
    {
        var match = label.IsKnown ? SelectorMatch.No : SelectorMatch.Unknown;
        foreach (var value in Values)
        {
            if (value is not YamlScalar { IsPlaceholder: false } scalar)
            {
                match = SelectorMatch.Unknown;
            }
            else if (string.Equals(scalar.Value, label.Value, StringComparison.Ordinal))
            {
                return SelectorMatch.Yes;
            }
        }

        return match;
    }

    private static SelectorMatch Not(SelectorMatch match) => match switch
    {
        SelectorMatch.Yes => SelectorMatch.No,
        SelectorMatch.No => SelectorMatch.Yes,
        _ => SelectorMatch.Unknown,
    };
}
