using Kubewright.Core.Schema;
using Kubewright.Tool.LanguageServer.Cursor;
using static Kubewright.Tool.LanguageServer.Features.ShownText;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary>What the Kubernetes API says of a field: its type, its values, what it is for.</summary>
internal static class FieldText
{
    /// <summary>The text for the field under a cursor; null where nothing is known of it.</summary>
    public static string? Of(CursorPath path)
    {
        var spot = SchemaSpot.Of(path);
        return spot is { Owner: { } owner, Field: { } field } ? Of(owner, field)
            : spot.Kind is { } kind && path.Holder.IsRoot && path.Key == "kind" ? $"{Code(kind.Kind)}, {kind.ApiVersion}"
            : null;
    }

    public static string Of(SchemaType owner, SchemaField field)
    {
        var lines = new List<string> { $"{Code(field.Name)}: {field.Type.Words}{(field.Required ? ", documented as required" : "")}" };
        if (FieldNotes.Find(owner.ShortName, field.Name) is { } note)
        {
            lines.Add(note);
        }

        if (!field.Enum.IsEmpty)
        {
            lines.Add((field.EnumIsEnforced ? "One of " : "Known values: ") + string.Join(", ", field.Enum.Select(Code)));
        }

        lines.Add($"Kubernetes {ApiSchema.KubernetesVersion} {Code(owner.Name + "." + field.Name)}");
        return string.Join("\n\n", lines);
    }
}
