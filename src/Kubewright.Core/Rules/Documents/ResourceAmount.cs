using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>One of a container's <c>requests</c> or <c>limits</c>.</summary>
internal sealed record ResourceAmount(string List, YamlEntry Entry)
{
    public string Name => Entry.Name;

    /// <summary>The amount; null where it is a placeholder or none.</summary>
    public Quantity? Quantity =>
        Entry.Value is YamlScalar { IsPlaceholder: false } scalar
            && scalar.Type is YamlScalarType.String or YamlScalarType.Integer or YamlScalarType.Float
            && Schema.Quantity.TryParse(scalar.Value, out var quantity)
            ? quantity
            : null;

    public static IEnumerable<ResourceAmount> ReadAll(Container container, string list)
    {
        foreach (var entry in container.Node.Mapping("resources").Mapping(list)?.Entries ?? [])
        {
            if (!entry.IsOverridden && !entry.Key.IsPlaceholder)
            {
                yield return new ResourceAmount(list, entry);
            }
        }
    }

    public override string ToString() => Entry.Value is YamlScalar scalar ? scalar.Value : "?";
}
