using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Prints values as Go's fmt does for <c>%v</c>; texts keep their origins.</summary>
internal static class GoPrinter
{
    /// <summary>What an action prints, and <c>%v</c>; a pointer is printed as what it points to.</summary>
    public static TracedText Text(GoValue value) => value switch
    {
        GoString text => text.Text,
        GoBool or GoInteger or GoFloat => TracedText.Of(Scalar(value), OriginOf(value)),
        _ => Nested(value),
    };

    /// <summary>fmt.Sprint: a blank between two operands of which neither is a text.</summary>
    public static TracedText Print(GoValue[] values)
    {
        var builder = new TracedTextBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0 && values[i] is not GoString && values[i - 1] is not GoString)
            {
                builder.Append(" ");
            }

            Write(builder, values[i], 0);
        }

        return builder.ToText();
    }

    /// <summary>fmt.Sprintln.</summary>
    public static TracedText PrintLine(GoValue[] values)
    {
        var builder = new TracedTextBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            builder.Append(i > 0 ? " " : "");
            Write(builder, values[i], 0);
        }

        return builder.Append("\n").ToText();
    }

    /// <summary>A number or truth value.</summary>
    public static string Scalar(GoValue value) => value switch
    {
        GoNil => "<nil>",
        GoBool flag => flag.Value ? "true" : "false",
        GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Duration) => GoDuration.Text(number.Value),
        GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Month) => TimeNames.Month((int)number.Value),
        GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Weekday) => TimeNames.Day((int)number.Value),
        GoInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
        GoFloat number => FloatDigits.Shortest(number.Value, 'g'),
        _ => Text(value).Value,
    };

    /// <summary>The origin that a scalar gives to its text.</summary>
    public static TextOrigin? OriginOf(GoValue value) => value.Place is { } place ? TextOrigin.Of(place) : null;

    public static void Write(TracedTextBuilder builder, GoValue value, int depth)
    {
        StackGuard.Check();
        switch (value)
        {
            case GoString text:
                builder.Append(text.Text);
                break;
            case GoMap map:
                builder.Append("map[");
                var isFirst = true;
                foreach (var key in map.SortedKeys())
                {
                    builder.Append(isFirst ? "" : " ").Append(key).Append(":");
                    Write(builder, map[key], depth + 1);
                    isFirst = false;
                }

                builder.Append("]");
                break;
            case GoSlice slice:
                builder.Append("[");
                for (var i = 0; i < slice.Items.Count; i++)
                {
                    builder.Append(i > 0 ? " " : "");
                    Write(builder, slice.Items[i], depth + 1);
                }

                builder.Append("]");
                break;
            case GoBytes bytes:
                builder.Append("[" + string.Join(" ", bytes.Bytes) + "]");
                break;
            case GoObject { Text: { } own }:
                builder.Append(own, UnknownOrigin(value));
                break;
            case GoObject { Kind: GoKind.Pointer } pointer:
                builder.Append(depth == 0 ? "&" : "0xc000000000");
                if (depth == 0)
                {
                    Fields(builder, pointer, depth);
                }

                break;
            case GoObject plain:
                Fields(builder, plain, depth);
                break;
            default:
                builder.Append(Scalar(value), OriginOf(value));
                break;
        }
    }

    private static TextOrigin? UnknownOrigin(GoValue value) => value is GoTime { IsUnknown: true } ? TextOrigin.Unknown : null;

    private static TracedText Nested(GoValue value)
    {
        var builder = new TracedTextBuilder();
        if (value is GoObject { Kind: GoKind.Pointer, Text: null } pointer)
        {
            Fields(builder, pointer, 0);
        }
        else
        {
            Write(builder, value, 0);
        }

        return builder.ToText();
    }

    private static void Fields(TracedTextBuilder builder, GoObject value, int depth)
    {
        builder.Append("{");
        for (var i = 0; i < value.Fields.Count; i++)
        {
            builder.Append(i > 0 ? " " : "");
            Write(builder, value.Fields[i].Value, depth + 1);
        }

        builder.Append("}");
    }
}
