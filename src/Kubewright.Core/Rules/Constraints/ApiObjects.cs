using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Custom;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>
/// The objects of the API that a resource consists of, by their types, in the order of the text, each once. The status is left out: the server
/// drops it when an object is created.
/// </summary>
internal sealed class ApiObjects
{
    // No document that somebody wrote nests objects deeper.
    private const int DeepestNesting = 40;

    private static readonly ApiObjects None = new();

    private readonly Dictionary<string, List<ApiObject>> _byType = new(StringComparer.Ordinal);
    private readonly List<ApiObject> _constrained = [];
    private (KubernetesVersion Version, ImmutableArray<Violation> Violations)? _checked;

    /// <summary>The objects of a resource, as far as the types within its kind are known in a set.</summary>
    public static ApiObjects Of(Resource resource, ManifestSet set)
    {
        var objects = Find(resource);
        return ReferenceEquals(objects, None) && set.CustomDefinitions.SchemaFor(resource) is { } schema ? FindPods(resource, schema) : objects;
    }

    /// <summary>The objects of a type, in any version of it.</summary>
    public IReadOnlyList<ApiObject> OfType(string nameInAnyVersion) => _byType.TryGetValue(nameInAnyVersion, out var found) ? found : [];

    /// <summary>What a version of the API server refuses of them by the table of constraints.</summary>
    public ImmutableArray<Violation> Violations(Resource resource, KubernetesVersion version)
    {
        if (_checked is { } before && before.Version == version)
        {
            return before.Violations;
        }

        var violations = ImmutableArray.CreateBuilder<Violation>();
        foreach (var one in _constrained)
        {
            ConstraintChecker.Check(one, resource, version, violations);
        }

        var result = violations.ToImmutable();
        _checked = (version, result);
        return result;
    }

    private static ApiObjects Find(Resource resource)
    {
        var objects = new ApiObjects();
        if (ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { } kind)
        {
            var head = new YamlEntry(new YamlScalar(resource.HeadSpan, null, "", YamlScalarStyle.Plain, YamlScalarType.String, false), resource.Node);
            objects.Add(resource.Node, kind.Type, head, "", null, [], 0);
            return objects;
        }

        if (PodMakingKind.Find(resource.Type) is { TakesTemplateAsWritten: true } embedded
            && embedded.FindEmbedded(resource.Node) is { Value: YamlMapping node } entry)
        {
            objects.Add(node, ApiSchema.FindType(embedded.EmbeddedType)!, entry, "", null, [], 0);
        }

        return objects._byType.Count == 0 ? None : objects;
    }

    private static ApiObjects FindPods(Resource resource, StructuralSchema schema)
    {
        var objects = new ApiObjects();
        var type = ApiSchema.FindType("core.v1.PodSpec")!;
        foreach (var entry in EmbeddedPods.Find(resource, schema))
        {
            objects.Add((YamlMapping)entry.Value, type, entry, "", null, [], 0);
        }

        return objects;
    }

    private void Add(YamlMapping node, SchemaType type, YamlEntry entry, string index, ApiObject? outer, HashSet<YamlNode> visited, int depth)
    {
        if (depth > DeepestNesting || !visited.Add(node))
        {
            return;
        }

        var one = new ApiObject(node, type, entry, index, outer);
        if (!_byType.TryGetValue(type.NameInAnyVersion, out var ofType))
        {
            _byType.Add(type.NameInAnyVersion, ofType = []);
        }

        ofType.Add(one);
        if (!ConstraintTable.Of(type).IsEmpty)
        {
            _constrained.Add(one);
        }

        foreach (var child in node.Entries)
        {
            if (!child.IsOverridden && !child.Key.IsPlaceholder && type.FindField(child.Name) is { } field && !(outer is null && child.Name == "status"))
            {
                AddValue(child, field.Type, one, visited, depth + 1);
            }
        }
    }

    private void AddValue(YamlEntry entry, SchemaValueType type, ApiObject outer, HashSet<YamlNode> visited, int depth)
    {
        if (type.Object is { } own)
        {
            if (entry.Value is YamlMapping mapping)
            {
                Add(mapping, own, entry, "", outer, visited, depth);
            }
        }
        else if (type.Element?.Object is { } inner)
        {
            if (entry.Value is YamlSequence sequence && type.Shape == SchemaShape.List)
            {
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    if (sequence.Items[i] is YamlMapping item)
                    {
                        Add(item, inner, entry, i.ToString(System.Globalization.CultureInfo.InvariantCulture), outer, visited, depth);
                    }
                }
            }
            else if (entry.Value is YamlMapping map && type.Shape == SchemaShape.Map)
            {
                foreach (var item in map.Entries)
                {
                    if (!item.IsOverridden && item.Value is YamlMapping value)
                    {
                        Add(value, inner, entry, item.Name, outer, visited, depth);
                    }
                }
            }
        }
    }
}
