using System.Runtime.CompilerServices;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Custom;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>
/// The specifications of pods within a custom resource, found by the schema of its definition: generated schemas repeat PodSpec field by field. One whose
/// containers lack a name or an image is laid over another, and is not whole.
/// </summary>
internal static class EmbeddedPods
{
    private const int FewestFields = 10;
    private const int DeepestNesting = 40;

    private static readonly ConditionalWeakTable<StructuralSchema, StrongBox<bool>> Known = new();

    private static readonly Lazy<SchemaType> PodSpec = new(() => ApiSchema.FindType("core.v1.PodSpec")!);

    private static readonly Lazy<SchemaType> Container = new(() => ApiSchema.FindType("core.v1.Container")!);

    /// <summary>The fields that hold them.</summary>
    public static IEnumerable<YamlEntry> Find(Resource resource, StructuralSchema schema) => Find(resource.Node, schema, 0);

    private static IEnumerable<YamlEntry> Find(YamlMapping mapping, StructuralSchema schema, int depth)
    {
        if (depth > DeepestNesting)
        {
            yield break;
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry.IsOverridden || (depth == 0 && entry.Name is "metadata" or "status")
                || (schema.Find(entry.Name) ?? schema.AdditionalProperties) is not { } property)
            {
                continue;
            }

            if (entry.Value is YamlMapping inner)
            {
                if (IsPodSpec(property))
                {
                    if (IsWhole(inner))
                    {
                        yield return entry;
                    }

                    continue;
                }

                foreach (var found in Find(inner, property, depth + 1))
                {
                    yield return found;
                }
            }
            else if (entry.Value is YamlSequence sequence && property.Items is { } items)
            {
                foreach (var found in sequence.Items.OfType<YamlMapping>().SelectMany(item => Find(item, items, depth + 1)))
                {
                    yield return found;
                }
            }
        }
    }

    private static bool IsPodSpec(StructuralSchema schema) => Known.GetValue(schema, static one =>
        new StrongBox<bool>(Repeats(one, PodSpec.Value) && one.Find("containers")?.Items is { } items && Repeats(items, Container.Value))).Value;

    private static bool Repeats(StructuralSchema schema, SchemaType type) =>
        schema.Properties.Length >= FewestFields && schema.Properties.All(property => type.FindField(property.Name) is not null);

    private static bool IsWhole(YamlMapping spec) =>
        spec.Mappings("containers") is { IsEmpty: false } containers
            && containers.All(container => container["name"] is YamlScalar && container["image"] is YamlScalar);
}
