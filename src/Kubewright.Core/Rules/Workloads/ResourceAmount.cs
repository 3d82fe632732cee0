using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

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

    public static IEnumerable<ResourceAmount> ReadAll(Container container, string list) => ReadAll(container.Node.Mapping("resources"), list);

    /// <summary>The amounts of one list of a container's or pod's <c>resources</c>.</summary>
    public static IEnumerable<ResourceAmount> ReadAll(YamlMapping? resources, string list)
    {
        foreach (var entry in resources.Mapping(list)?.Entries ?? [])
        {
            if (!entry.IsOverridden && !entry.Key.IsPlaceholder)
            {
                yield return new ResourceAmount(list, entry);
            }
        }
    }

    public override string ToString() => Entry.Value is YamlScalar scalar ? scalar.Value : "?";
}
