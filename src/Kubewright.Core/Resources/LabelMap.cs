using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>The pairs of a <c>labels</c>, <c>selector</c> or <c>matchLabels</c> mapping, in the order they are written.</summary>
public sealed class LabelMap
{
    public static readonly LabelMap Empty = new(null, []);

    private LabelMap(YamlMapping? node, ImmutableArray<Label> labels)
    {
        Node = node;
        Labels = labels;
    }

    /// <summary>The mapping it is written in; null where it is absent, null or no mapping.</summary>
    public YamlMapping? Node { get; }

    public ImmutableArray<Label> Labels { get; }

    public bool IsEmpty => Labels.IsEmpty;

    /// <summary>Whether every key and value can be relied on.</summary>
    public bool IsKnown => Labels.All(label => label.IsKnown);

    /// <summary>Whether a key is a placeholder, so that a key that is not found may be that one.</summary>
    public bool HoldsUnknownKeys => Labels.Any(label => label.Entry.Key.IsPlaceholder);

    public static LabelMap Read(YamlNode? node)
    {
        if (node is not YamlMapping mapping)
        {
            return Empty;
        }

        var labels = ImmutableArray.CreateBuilder<Label>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            if (!entry.IsOverridden)
            {
                labels.Add(new Label(entry.Key.JsonKey, ValueOf(entry.Value), entry));
            }
        }

        return new LabelMap(mapping, labels.ToImmutable());
    }

    public Label? Find(string key)
    {
        foreach (var label in Labels)
        {
            if (string.Equals(label.Key, key, StringComparison.Ordinal))
            {
                return label;
            }
        }

        return null;
    }

    public override string ToString() => string.Join(", ", Labels);

    private static string? ValueOf(YamlNode node) => node switch
    {
        YamlScalar { IsPlaceholder: true } => null,
        YamlScalar { Type: YamlScalarType.Null } => "",
        YamlScalar scalar => scalar.Value,
        _ => null,
    };
}
