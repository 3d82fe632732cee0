using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>The objects inside of a resource with their types in the Kubernetes API.</summary>
internal static class SchemaWalk
{
    public static IEnumerable<(YamlMapping Mapping, SchemaType Type)> ObjectsOf(Resource resource)
    {
        if (ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is not { } kind)
        {
            yield break;
        }

        // Aliases may make a node part of several: each is walked once.
        var seen = new HashSet<YamlNode>();
        var open = new Stack<(YamlNode Node, SchemaValueType? Value, SchemaType? Type)>();
        open.Push((resource.Node, null, kind.Type));
        while (open.TryPop(out var one))
        {
            if (!seen.Add(one.Node))
            {
                continue;
            }

            var type = one.Type ?? one.Value!.Object;
            switch (one.Node)
            {
                case YamlMapping mapping when type is not null:
                    yield return (mapping, type);
                    foreach (var entry in mapping.Entries)
                    {
                        if (!entry.IsOverridden && type.FindField(entry.Name) is { } field)
                        {
                            open.Push((entry.Value, field.Type, null));
                        }
                    }

                    break;
                case YamlMapping mapping when one.Value is { Shape: SchemaShape.Map, Element: { } element }:
                    foreach (var entry in mapping.Entries)
                    {
                        open.Push((entry.Value, element, null));
                    }

                    break;
                case YamlSequence sequence when one.Value is { Shape: SchemaShape.List, Element: { } element }:
                    foreach (var item in sequence.Items)
                    {
                        open.Push((item, element, null));
                    }

                    break;
            }
        }
    }
}
