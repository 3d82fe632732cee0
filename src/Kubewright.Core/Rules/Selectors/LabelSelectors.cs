using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>The label selectors of an object that the API server validates, wherever they are in it.</summary>
internal static class LabelSelectors
{
    private const string SelectorType = "meta.v1.LabelSelector";

    // No document that somebody wrote nests objects deeper.
    private const int DeepestNesting = 40;

    private static readonly ConcurrentDictionary<string, bool> HoldsSelectors = new(StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<YamlMapping, List<LabelSelector>> Found = new();

    /// <summary>The selectors, each once, in the order of the text.</summary>
    public static IReadOnlyList<LabelSelector> Of(Resource resource) => Found.TryGetValue(resource.Node, out var found) ? found : Keep(resource);

    // Apart, so that what is known already costs no closure.
    private static List<LabelSelector> Keep(Resource resource) => Found.GetValue(resource.Node, _ => Find(resource));

    private static List<LabelSelector> Find(Resource resource)
    {
        var found = new List<LabelSelector>();
        if (ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { } kind)
        {
            // A metric's selector is handed to the metrics server unread.
            if (resource.Type.Group != "autoscaling")
            {
                Collect(resource.Node, kind.Type, found, [], 0);
            }
        }
        else if (resource is Workload { Selector: { } selector })
        {
            found.Add(selector);
        }

        return found;
    }

    private static void Collect(YamlMapping mapping, SchemaType type, List<LabelSelector> found, HashSet<YamlNode> visited, int depth)
    {
        if (depth > DeepestNesting || !visited.Add(mapping))
        {
            return;
        }

        if (type.Name == SelectorType)
        {
            if (LabelSelector.Read(mapping) is { } selector)
            {
                found.Add(selector);
            }

            return;
        }

        foreach (var entry in mapping.Entries)
        {
            // The claims of a StatefulSet are made later, and are no matter of its validation.
            if (entry.IsOverridden || entry.Name is "volumeClaimTemplates" or "status" || type.FindField(entry.Name) is not { } field)
            {
                continue;
            }

            var value = field.Type.Shape == SchemaShape.List ? field.Type.Element! : field.Type;
            if (value.Object is not { } inner || !Holds(inner))
            {
                continue;
            }

            if (entry.Value is YamlMapping child)
            {
                Collect(child, inner, found, visited, depth + 1);
            }
            else if (entry.Value is YamlSequence sequence)
            {
                foreach (var item in sequence.Items.OfType<YamlMapping>())
                {
                    Collect(item, inner, found, visited, depth + 1);
                }
            }
        }
    }

    private static bool Holds(SchemaType type) => HoldsSelectors.GetOrAdd(type.Name, _ => Reaches(type, []));

    private static bool Reaches(SchemaType type, HashSet<string> visited) =>
        type.Name == SelectorType
        || (visited.Add(type.Name) && type.Fields.Any(field =>
            (field.Type.Shape == SchemaShape.List ? field.Type.Element! : field.Type).Object is { } inner && Reaches(inner, visited)));
}
