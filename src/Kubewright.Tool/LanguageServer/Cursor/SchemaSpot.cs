using Kubewright.Core.Schema;

namespace Kubewright.Tool.LanguageServer.Cursor;

/// <summary>What the Kubernetes API says of the place of a cursor.</summary>
/// <param name="Kind">The object's kind; null where it is not one of Kubernetes' own.</param>
/// <param name="Owner">The type of the mapping that the cursor is in; null where it is in a list, a mapping of free keys, or nothing is known.</param>
/// <param name="Field">The field under the cursor, or whose value is; null where it is none.</param>
/// <param name="Value">What is at the cursor's place: the field's type, the type of a list's items or of a mapping's values.</param>
internal sealed record SchemaSpot(SchemaKind? Kind, SchemaType? Owner, SchemaField? Field, SchemaValueType? Value)
{
    private static readonly SchemaSpot Unknown = new(null, null, null, null);

    public static SchemaSpot Of(CursorPath path)
    {
        var (objectHolder, steps) = ObjectOf(path.Holder);
        if (KindOf(objectHolder) is not { } kind)
        {
            return Unknown;
        }

        SchemaType? owner = kind.Type;
        SchemaValueType? value = null;
        foreach (var step in steps)
        {
            value = Inside(owner, value, step);
            owner = value?.Object;
            if (value is null)
            {
                return Unknown with { Kind = kind };
            }
        }

        if (owner is not null && path.Key is { } key)
        {
            var field = owner.FindField(key);
            return new SchemaSpot(kind, owner, field, field?.Type);
        }

        return owner is not null ? new SchemaSpot(kind, owner, null, null) : new SchemaSpot(kind, null, null, ElementOf(path, value));
    }

    /// <summary>The kind that an object states; by its name alone where it states no version.</summary>
    public static SchemaKind? KindOf(Holder root)
    {
        if (root.ValueOf("kind") is not { Length: > 0 } kind)
        {
            return null;
        }

        if (root.ValueOf("apiVersion") is not { Length: > 0 } apiVersion)
        {
            return ApiSchema.Kinds.FirstOrDefault(one => one.Kind == kind);
        }

        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return ApiSchema.FindKind(slash < 0 ? "" : apiVersion[..slash], apiVersion[(slash + 1)..], kind);
    }

    /// <summary>The mapping of the object that a place is in, and the way from there: the document's root, or an item of a List.</summary>
    public static (Holder Object, List<string?> Steps) ObjectOf(Holder holder)
    {
        var steps = holder.Steps;
        var root = holder with { Entry = null, Flow = holder.Entry is null && holder.Flow is { } flow ? Outermost(flow) : null };
        if (steps is not ["items", null, ..] || root.ValueOf("kind")?.EndsWith("List", StringComparison.Ordinal) != true)
        {
            return (root, steps);
        }

        var item = holder;
        for (var up = steps.Count; up > 2; up--)
        {
            item = item.Parent;
        }

        return (item, steps[2..]);
    }

    private static FlowCollection Outermost(FlowCollection flow) => flow.Outer is { } outer ? Outermost(outer) : flow;

    // In a list the cursor is at an item; in a mapping of free keys behind a key.
    private static SchemaValueType? ElementOf(CursorPath path, SchemaValueType? value) =>
        value?.Shape == SchemaShape.List || path.Place == CursorPlace.Value ? value?.Element : value;

    private static SchemaValueType? Inside(SchemaType? owner, SchemaValueType? value, string? step) =>
        step is null ? (value?.Shape == SchemaShape.List ? value.Element : null)
        : owner is not null ? owner.FindField(step)?.Type
        : value?.Shape == SchemaShape.Map ? value.Element : null;
}
