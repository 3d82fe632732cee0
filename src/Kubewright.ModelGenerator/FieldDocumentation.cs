using System.Text;
using Kubewright.Core.Schema;

namespace Kubewright.ModelGenerator;

/// <summary>Writes what is known of a field: what it is, its unit, its values and where it comes from.</summary>
internal static class FieldDocumentation
{
    public static void Write(StringBuilder code, ApiType type, ApiField field)
    {
        code.Append("        /// <summary>");
        if (FieldNotes.Find(type.ClassName, field.Name) is { } note)
        {
            code.Append(note).Append(' ');
        }

        code.Append(Shape(field));
        if (field.Name.EndsWith("Seconds", StringComparison.Ordinal))
        {
            code.Append(" In seconds.");
        }

        code.Append(field.Required ? " Required." : "").Append(" Kubernetes: <c>").Append(type.Name).Append('.').Append(field.Name).Append("</c>.</summary>\n");
    }

    private static string Shape(ApiField field)
    {
        if (field.Choice is { } choice)
        {
            return (field.IsList ? "Each is one of " : "One of ") + string.Join(", ", choice.Values) + ".";
        }

        return field.IsNode && !field.IsList && !field.IsMap ? "Any value."
            : field.IsList ? (field.Key is null ? "A list." : "A list, by <c>" + field.Key + "</c>.")
            : field.IsMap ? "Values by key."
            : field.Element switch
            {
                "string" => "Text.",
                "date-time" or "date-time-micro" => "A time by RFC 3339.",
                "int32" or "int64" => "A whole number.",
                "bool" => "True or false.",
                "int-or-string" => "A whole number or text.",
                "quantity" => "A quantity such as 500m or 128Mi.",
                _ => "An object; it is written once something in it is set.",
            };
    }
}
