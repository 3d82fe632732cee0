using Kubewright.Core.Resources;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>Whether the conditions of a constraint hold of an object; what is not known does not.</summary>
internal static class ConditionReading
{
    public static bool Holds(this Condition condition, ApiObject item, Resource resource) => condition.Kind switch
    {
        ConditionKind.Is => TextOf(item, condition.Field) is { } text && condition.Values.Contains(text),
        ConditionKind.IsNot => TextOf(item, condition.Field) is { } text && !condition.Values.Contains(text),
        ConditionKind.Has => !Find(item.Node, condition.Field).IsNull(),
        ConditionKind.HasNot => Find(item.Node, condition.Field).IsNull(),
        ConditionKind.In => condition.Values.Contains(item.Entry.Name),
        ConditionKind.Within => item.IsWithin(condition.Values),
        ConditionKind.NotWithin => !item.IsWithin(condition.Values),
        ConditionKind.OfKind => condition.Values.Contains(resource.Kind),
        ConditionKind.NotOfKind => !condition.Values.Contains(resource.Kind),
        _ => false,
    };

    /// <summary>The node under names with dots between them.</summary>
    public static YamlNode? Find(YamlMapping mapping, string field)
    {
        YamlNode? node = mapping;
        foreach (var name in field.Split('.'))
        {
            node = (node as YamlMapping)?[name];
        }

        return node;
    }

    // Null where it is not known. What is absent is empty.
    private static string? TextOf(ApiObject item, string field) => Find(item.Node, field) switch
    {
        null => "",
        YamlScalar { IsPlaceholder: true } => null,
        YamlScalar { Type: YamlScalarType.Null } => "",
        YamlScalar scalar when scalar.TryGetBoolean(out var value) => value ? "true" : "",
        YamlScalar scalar => scalar.Value,
        _ => null,
    };
}
