using Kubewright.Core.Schema;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>The fields of the type at the cursor, and the values that a field takes.</summary>
internal static class FieldCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        var (path, spot) = (context.Path, context.Spot);
        if (path.Place == CursorPlace.Key && spot.Owner is { } owner)
        {
            return Fields(context, owner, path.Holder.Keys);
        }

        if (path.Place == CursorPlace.Key)
        {
            return spot.Value is { Shape: SchemaShape.List } ? [] : spot.Value?.Object is { } inList ? Fields(context, inList, [], "- ") : [];
        }

        if (path.Place == CursorPlace.Item)
        {
            // On the dash's own line the holder is the item, whose first key this is.
            return spot.Owner is { } item ? Fields(context, item, path.Holder.Keys) : Values(context, spot.Value, FieldOfList(path));
        }

        return spot.Field is { } field ? Values(context, field.Type, field) : [];
    }

    private static IEnumerable<CompletionItem> Fields(CompletionContext context, SchemaType type, IEnumerable<string> present, string before = "")
    {
        var written = present.Where(key => key != context.Path.Key).ToHashSet(StringComparer.Ordinal);
        var hasColon = context.Path is { Place: CursorPlace.Key, Key: not null };
        return from field in type.Fields
               where !written.Contains(field.Name)
               select context.Item(
                   field.Name,
                   before + field.Name + (hasColon ? "" : IsCollection(field) ? ":" : ": "),
                   CompletionKind.Field,
                   field.Type.Words,
                   field.Required ? "0" : "1",
                   new MarkupContent("markdown", FieldText.Of(type, field)));
    }

    private static bool IsCollection(SchemaField field) => field.Type.Shape is SchemaShape.Object or SchemaShape.List or SchemaShape.Map;

    private static IEnumerable<CompletionItem> Values(CompletionContext context, SchemaValueType? type, SchemaField? field)
    {
        if (field is { Enum.IsEmpty: false })
        {
            return field.Enum.Select(value => context.Value(value, CompletionKind.EnumMember, order: "0"));
        }

        return type?.Shape == SchemaShape.Boolean
            ? ((string[])["true", "false"]).Select(value => context.Value(value, CompletionKind.Value, order: "0", isText: false))
            : [];
    }

    /// <summary>The field whose list the cursor is in: what its items may be is said there.</summary>
    private static SchemaField? FieldOfList(CursorPath path)
    {
        var list = path.Holder.Key is null ? path.Holder.Parent : path.Holder;
        return list.Key is { } key ? SchemaSpot.Of(path with { Place = CursorPlace.Key, Holder = list.Parent, Key = key }).Field : null;
    }
}
