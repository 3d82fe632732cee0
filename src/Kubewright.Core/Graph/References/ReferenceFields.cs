using Kubewright.Core.Schema;

namespace Kubewright.Core.Graph.References;

/// <summary>The fields of the Kubernetes API that the table of references is about, by the types that have them.</summary>
public static class ReferenceFields
{
    private static readonly Lazy<ILookup<string, ReferenceField>> ByType = new(() => Read().ToLookup(field => field.Type, StringComparer.Ordinal));

    /// <summary>The fields of a type that name objects.</summary>
    /// <param name="type">The type in any version: <c>core.ConfigMapKeySelector</c>.</param>
    public static IEnumerable<ReferenceField> Of(string type) => ByType.Value[type];

    /// <summary>What a field of a type names; null where it names no object.</summary>
    /// <param name="type">The type in any version.</param>
    /// <param name="field">The field.</param>
    public static ReferenceField? Of(string type, string field) => Of(type).FirstOrDefault(one => one.Field == field);

    private static IEnumerable<ReferenceField> Read() =>
        from row in ReferenceTable.All
        where row.Form == NameForm.Plain && !row.Field.EndsWith("[]", StringComparison.Ordinal)
        from type in HoldersOf(row)
        where type.FindField(row.Field) is not null
        group row by (type.NameInAnyVersion, row.Field) into rows
        select new ReferenceField(rows.Key.NameInAnyVersion, rows.Key.Field, [.. rows.SelectMany(row => row.Targets.Kinds).Distinct()])
        {
            KindField = rows.First().Targets.KindField,
            KeyField = rows.Select(row => row.Section).FirstOrDefault(part => part is { Kind: SectionKind.Key, Path: "" })?.Fields[0],
        };

    private static IEnumerable<SchemaType> HoldersOf(ReferenceRow row)
    {
        var roots = row.Type is { } type ? ApiSchema.FindTypes(type)
            : ApiSchema.Kinds.Where(kind => row.Groups.Contains(kind.Group) && row.Kinds.Contains(kind.Kind)).Select(kind => kind.Type);
        return roots.Select(root => Follow(root, row.Path)).OfType<SchemaType>().Distinct();
    }

    private static SchemaType? Follow(SchemaType root, string path)
    {
        var at = root;
        foreach (var step in path.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            var value = at.FindField(step.TrimEnd('[', ']'))?.Type;
            if ((value?.Object ?? value?.Element?.Object) is not { } inner)
            {
                return null;
            }

            at = inner;
        }

        return at;
    }
}
