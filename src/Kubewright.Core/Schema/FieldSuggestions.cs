using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Schema;

/// <summary>
/// Finds what somebody who wrote an unknown field probably meant: a misspelled name of this object, then the same name in an object around it
/// (wrong indentation to the right), inside it (to the left), then a longer or shorter name of this object, then the same name elsewhere.
/// A field is only ever suggested where the written value would fit it.
/// </summary>
internal static class FieldSuggestions
{
    private const int DepthBelow = 3;
    private const int DepthFromRoot = 5;
    private const int ShortestPart = 4;

    /// <param name="entry">The unknown field.</param>
    /// <param name="objects">The objects that it is in, the innermost first.</param>
    public static FieldSuggestion? Find(YamlEntry entry, IReadOnlyCollection<SchemaObject> objects)
    {
        var here = objects.First();
        var fitting = here.Type.Fields
            .Where(field => Fits(entry.Value, field.Type) && here.Mapping.Find(field.Name) is null)
            .Select(field => field.Name)
            .ToList();
        if (NearestName.Find(fitting, entry.Name) is { } misspelled)
        {
            return new FieldSuggestion(FieldSuggestionKind.Misspelt, misspelled);
        }

        if (here.Type.Name == "meta.v1.LabelSelector" && entry.Value is YamlScalar)
        {
            return Elsewhere(here.Path.Child("matchLabels").ToString());
        }

        var around = objects.Skip(1).FirstOrDefault(outer => outer.Type.FindField(entry.Name) is { } field && Fits(entry.Value, field.Type));
        if (around is not null)
        {
            return Elsewhere(around.Path.ToString());
        }

        if (FindBelow(entry, here.Type, here.Path.ToString(), DepthBelow) is { } below)
        {
            return Elsewhere(below);
        }

        var others = fitting.Where(name => IsPartOf(entry.Name, name)).ToList();
        if (entry.Name.Length >= ShortestPart && others.Count == 1)
        {
            return new FieldSuggestion(FieldSuggestionKind.OtherName, others[0]);
        }

        var root = objects.Last();
        return root != here && FindBelow(entry, root.Type, "", DepthFromRoot) is { } elsewhere ? Elsewhere(elsewhere) : null;
    }

    private static FieldSuggestion Elsewhere(string path) => new(FieldSuggestionKind.OtherPlace, path);

    // "restart" for restartPolicy, "containerPorts" for ports, "backend" for defaultBackend.
    private static bool IsPartOf(string written, string name) =>
        name.StartsWith(written, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(written, StringComparison.OrdinalIgnoreCase)
        || (name.Length >= ShortestPart && written.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    // Breadth first, so that of several places the one nearest to the surface is named.
    private static string? FindBelow(YamlEntry entry, SchemaType type, string path, int depth)
    {
        var seen = new HashSet<SchemaType> { type };
        var level = new List<(SchemaType Type, string Path)> { (type, path) };
        for (; depth > 0 && level.Count > 0; depth--)
        {
            var next = new List<(SchemaType Type, string Path)>();
            foreach (var (owner, ownerPath) in level)
            {
                foreach (var field in owner.Fields)
                {
                    var isList = field.Type.Shape == SchemaShape.List;
                    if ((isList ? field.Type.Element : field.Type)?.Object is { } child
                        && field.Name is not ("status" or "managedFields" or "ownerReferences" or "ephemeralContainers")
                        && seen.Add(child))
                    {
                        var childPath = (ownerPath.Length == 0 ? "" : ownerPath + ".") + field.Name + (isList ? "[]" : "");
                        if (child.FindField(entry.Name) is { } found && Fits(entry.Value, found.Type))
                        {
                            return childPath;
                        }

                        next.Add((child, childPath));
                    }
                }
            }

            level = next;
        }

        return null;
    }

    private static bool Fits(YamlNode value, SchemaValueType type) => value switch
    {
        YamlMapping => type.Shape is SchemaShape.Object or SchemaShape.Map or SchemaShape.Any,
        YamlSequence => type.Shape is SchemaShape.List or SchemaShape.Any,
        YamlScalar { Type: YamlScalarType.Null } => true,
        YamlScalar { IsPlaceholder: true } => true,
        YamlScalar scalar => type.Shape switch
        {
            SchemaShape.Object or SchemaShape.Map or SchemaShape.List => false,
            SchemaShape.Boolean => scalar.Type == YamlScalarType.Boolean,
            SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Number => scalar.Type is YamlScalarType.Integer or YamlScalarType.Float,
            _ => true,
        },
        _ => false,
    };
}
