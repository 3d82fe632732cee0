using System.Text;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Writes one value by one verb (fmt/print.go, printArg and printValue).</summary>
internal static class ValueFormatter
{
    public static void Write(TracedTextBuilder output, FormatVerb verb, GoValue value, int depth = 0)
    {
        StackGuard.Check();
        if (value is GoNil)
        {
            WriteNil(output, verb, depth);
            return;
        }

        if (depth == 0 && verb.Verb == 'T')
        {
            output.Append(verb.Pad(value.Type.Name));
            return;
        }

        if (verb.Verb == 'p' && depth == 0)
        {
            output.Append(value.Kind is GoKind.Map or GoKind.Slice or GoKind.Pointer ? "0xc000000000" : Bad(verb, value));
            return;
        }

        if (verb.Verb is 'v' or 's' or 'x' or 'X' or 'q' && !verb.IsGoSyntax && OwnText(value) is { } own)
        {
            WriteText(output, verb, TracedText.Of(own, value is GoTime { IsUnknown: true } ? TextOrigin.Unknown : null), value);
            return;
        }

        switch (value)
        {
            case GoString text:
                WriteText(output, verb, text.Text, value);
                break;
            case GoMap map:
                WriteMap(output, verb, map, depth);
                break;
            case GoBytes bytes when verb.Verb is 's' or 'q' or 'x' or 'X':
                WriteText(output, verb, bytes.Content, value);
                break;
            case GoBytes bytes:
                WriteList(output, verb, new GoSlice([.. bytes.Bytes.Select(one => new GoInteger(one, GoType.Uint8))], GoType.Bytes), depth);
                break;
            case GoSlice slice:
                WriteList(output, verb, slice, depth);
                break;
            case GoObject item:
                WriteFields(output, verb, item, depth);
                break;
            case GoFloat { Place: not null } or GoInteger { Place: not null } or GoBool when verb.IsPlain && verb.Verb is 'v' or 'd' or 't':
                var plain = NumberFormatter.Format(verb, value) ?? Bad(verb, value);
                output.Append(plain, GoPrinter.OriginOf(value));
                break;
            default:
                output.Append(NumberFormatter.Format(verb, value) ?? Bad(verb, value));
                break;
        }
    }

    /// <summary>What stands for a verb that does not fit its value: <c>%!d(string=a)</c>.</summary>
    public static string Bad(FormatVerb verb, GoValue value) =>
        $"%!{GoText.OfRune(verb.Verb)}({value.Type.Name}={GoPrinter.Print([value]).Value})";

    private static string? OwnText(GoValue value) => value switch
    {
        GoObject item => item.Text,
        GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Duration) || ReferenceEquals(type, GoType.Month)
            || ReferenceEquals(type, GoType.Weekday) => GoPrinter.Scalar(number),
        _ => null,
    };

    private static void WriteNil(TracedTextBuilder output, FormatVerb verb, int depth)
    {
        if (depth > 0)
        {
            output.Append(verb.IsGoSyntax ? "interface {}(nil)" : "<nil>");
        }
        else
        {
            output.Append(verb.Verb is 'T' or 'v' ? verb.Pad("<nil>") : $"%!{GoText.OfRune(verb.Verb)}(<nil>)");
        }
    }

    private static void WriteText(TracedTextBuilder output, FormatVerb verb, TracedText text, GoValue value)
    {
        switch (verb.Verb)
        {
            case 'v' when verb.Sharp:
                output.Append(verb.Pad(GoQuote.Quote(text.Value)));
                break;
            case 'v' or 's':
                WritePadded(output, verb, Truncated(text, verb.Precision));
                break;
            case 'q':
                var quoted = Truncated(text, verb.Precision);
                if (verb.Sharp && quoted.Value.IndexOf('`') < 0 && quoted.Value.All(c => c == '\t' || !char.IsControl(c)))
                {
                    output.Append(verb.Pad("`" + quoted.Value + "`"));
                }
                else if (verb is { Plus: false, Width: null })
                {
                    TextQuoting.Write(output, quoted);
                }
                else
                {
                    output.Append(verb.Pad(GoQuote.Quote(quoted.Value, verb.Plus)));
                }

                break;
            case 'x' or 'X':
                output.Append(verb.Pad(Hex(text.Value, verb)));
                break;
            default:
                output.Append(Bad(verb, value));
                break;
        }
    }

    private static void WritePadded(TracedTextBuilder output, FormatVerb verb, TracedText text)
    {
        var missing = Math.Max(0, (verb.Width ?? 0) - GoText.RuneCount(text.Value));
        output.Append(verb.Minus ? "" : new string(verb.Zero ? '0' : ' ', missing)).Append(text).Append(verb.Minus ? new string(' ', missing) : "");
    }

    private static TracedText Truncated(TracedText text, int? runes)
    {
        var at = 0;
        for (var left = runes ?? int.MaxValue; left > 0 && at < text.Length; left--)
        {
            GoText.RuneAt(text.Value, at, out var size);
            at += size;
        }

        return text.Part(0, at);
    }

    private static string Hex(string text, FormatVerb verb)
    {
        var bytes = GoText.ToBytes(text);
        var count = Math.Min(bytes.Length, verb.Precision ?? int.MaxValue);
        var hex = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            hex.Append(verb.Space && i > 0 ? " " : "").Append(verb.Sharp && (i == 0 || verb.Space) ? "0" + (char)verb.Verb : "");
            hex.Append(bytes[i].ToString(verb.Verb == 'x' ? "x2" : "X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }

    private static void WriteMap(TracedTextBuilder output, FormatVerb verb, GoMap map, int depth)
    {
        output.Append(verb.IsGoSyntax ? map.Type.Name + "{" : "map[");
        var isFirst = true;
        foreach (var key in map.SortedKeys())
        {
            output.Append(isFirst ? "" : verb.IsGoSyntax ? ", " : " ");
            Write(output, verb, new GoString(key), depth + 1);
            output.Append(":");
            Write(output, verb, map[key], depth + 1);
            isFirst = false;
        }

        output.Append(verb.IsGoSyntax ? "}" : "]");
    }

    private static void WriteList(TracedTextBuilder output, FormatVerb verb, GoSlice slice, int depth)
    {
        output.Append(verb.IsGoSyntax ? slice.Type.Name + "{" : "[");
        for (var i = 0; i < slice.Items.Count; i++)
        {
            output.Append(i == 0 ? "" : verb.IsGoSyntax ? ", " : " ");
            Write(output, verb, slice.Items[i], depth + 1);
        }

        output.Append(verb.IsGoSyntax ? "}" : "]");
    }

    private static void WriteFields(TracedTextBuilder output, FormatVerb verb, GoObject item, int depth)
    {
        if (item.Kind == GoKind.Pointer && depth > 0)
        {
            output.Append("0xc000000000");
            return;
        }

        output.Append(item.Kind == GoKind.Pointer ? "&" : "").Append(verb.IsGoSyntax ? item.Type.Name.TrimStart('*') : "").Append("{");
        for (var i = 0; i < item.Fields.Count; i++)
        {
            output.Append(i == 0 ? "" : verb.IsGoSyntax ? ", " : " ");
            output.Append(verb.IsGoSyntax || verb is { Verb: 'v', Plus: true } ? item.Fields[i].Key + ":" : "");
            Write(output, verb, item.Fields[i].Value, depth + 1);
        }

        output.Append("}");
    }
}
