using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The objects of the API that the pod specifications of an object hold, by their types.</summary>
internal static class PodObjects
{
    private const string PodSpec = "core.v1.PodSpec";

    // No document that somebody wrote nests objects deeper.
    private const int DeepestNesting = 40;

    private static readonly ConcurrentDictionary<string, bool> HoldsPods = new(StringComparer.Ordinal);

    // Many rules ask the same of one object; it is walked when the first one asks.
    private static readonly ConditionalWeakTable<YamlMapping, ILookup<string, PodObject>> Found = new();

    private static readonly ILookup<string, PodObject> None = Array.Empty<PodObject>().ToLookup(one => one.Type.Name);

    /// <summary>All objects from the pod's specification on, each once, by the name of their type, in the order of the text.</summary>
    public static ILookup<string, PodObject> Of(Resource resource) =>
        Found.TryGetValue(resource.Node, out var found) ? found : Found.GetValue(resource.Node, _ => Find(resource));

    /// <summary>Whether objects of a kind may hold some.</summary>
    public static bool MayBeIn(GroupVersionKind kind) => ApiSchema.FindKind(kind.Group, kind.Version, kind.Kind) is { } known && Holds(known.Type);

    private static ILookup<string, PodObject> Find(Resource resource) =>
        ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { } kind && Holds(kind.Type)
            ? Find(resource.Node, kind.Type)
            : None;

    private static ILookup<string, PodObject> Find(YamlMapping node, SchemaType type)
    {
        var found = new List<PodObject>();
        Collect(node, type, null, found, [], 0);
        return found.ToLookup(one => one.Type.Name, StringComparer.Ordinal);
    }

    private static void Collect(YamlMapping mapping, SchemaType type, PodObject? outer, List<PodObject> found, HashSet<YamlNode> visited, int depth)
    {
        if (depth > DeepestNesting || !visited.Add(mapping))
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (entry.IsOverridden || entry.Key.IsPlaceholder || type.FindField(entry.Name) is not { } field)
            {
                continue;
            }

            var value = field.Type.Shape == SchemaShape.List ? field.Type.Element! : field.Type;
            if (value.Object is not { } inner || (outer is null && !Holds(inner)))
            {
                continue;
            }

            foreach (var child in (entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value]).OfType<YamlMapping>())
            {
                var one = outer is not null || inner.Name == PodSpec ? new PodObject(child, inner, entry, outer) : null;
                if (one is not null)
                {
                    found.Add(one);
                }

                Collect(child, inner, one, found, visited, depth + 1);
            }
        }
    }

    private static bool Holds(SchemaType type) => HoldsPods.GetOrAdd(type.Name, _ => Reaches(type, []));

    private static bool Reaches(SchemaType type, HashSet<string> visited) =>
        type.Name == PodSpec
        || (visited.Add(type.Name) && type.Fields.Any(field =>
            (field.Type.Shape == SchemaShape.List ? field.Type.Element! : field.Type).Object is { } inner && Reaches(inner, visited)));
}
