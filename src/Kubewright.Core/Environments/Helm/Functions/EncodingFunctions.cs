using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>YAML, JSON, TOML, base64, base32.</summary>
internal static class EncodingFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;

    public static void AddTo(FunctionTable table)
    {
        table.Add("toYaml", [Any], call => Swallowing(() => YamlWriter.Write(call[0])));
        table.Add("mustToYaml", [Any], call => new GoString(YamlWriter.Write(call[0])));
        table.Add("toYamlPretty", [Any], call => Swallowing(() => YamlWriter.Write(call[0], isPretty: true)));
        table.Add("fromYaml", [Text], call => Map(YamlValues.OfText(call.Text(0), out var problem), problem, "error unmarshaling JSON: while decoding JSON: "));
        table.Add("fromYamlArray", [Text],
            call => List(YamlValues.OfText(call.Text(0), out var problem), problem, "error unmarshaling JSON: while decoding JSON: "));
        table.Add("toJson", [Any], call => Swallowing(() => JsonWriter.Write(call[0])));
        table.Add("mustToJson", [Any], call => new GoString(JsonWriter.Write(call[0])));
        table.Add("toPrettyJson", [Any], call => Swallowing(() => JsonWriter.Write(call[0], "  ")));
        table.Add("mustToPrettyJson", [Any], call => new GoString(JsonWriter.Write(call[0], "  ")));
        table.Add("toRawJson", [Any], call => new GoString(JsonWriter.Write(call[0], escapesHtml: false)));
        table.Add("mustToRawJson", [Any], call => new GoString(JsonWriter.Write(call[0], escapesHtml: false)));
        table.Add("fromJson", [Text], call => Map(Json(call.Text(0), out var problem), problem, ""));
        table.Add("fromJsonArray", [Text], call => List(Json(call.Text(0), out var problem), problem, ""));
        table.Add("mustFromJson", [Text], call => JsonParser.Parse(call.Text(0)));
        table.Add("toToml", [Any], call => new GoString(TomlText(call[0])));
        table.Add("mustToToml", [Any], call => new GoString(TomlWriter.Write(call[0])));
        table.Add("fromToml", [Text], call => Map(Toml(call.String(0), out var problem), problem, ""));
        table.Add("b64enc", [Text], call => new GoString(Convert.ToBase64String(GoText.ToBytes(call.String(0)))));
        table.Add("b64dec", [Text], call => new GoString(Base64.Decode(call.String(0))));
        table.Add("b32enc", [Text], call => new GoString(Base32.Encode(GoText.ToBytes(call.String(0)))));
        table.Add("b32dec", [Text], call => new GoString(Base32.Decode(call.String(0))));
    }

    /// <summary>An error gives an empty text.</summary>
    private static GoString Swallowing(Func<TracedText> write)
    {
        try
        {
            return new GoString(write());
        }
        catch (GoErrorException)
        {
            return GoString.Empty;
        }
    }

    private static string TomlText(GoValue value)
    {
        try
        {
            return TomlWriter.Write(value);
        }
        catch (GoErrorException e)
        {
            return e.Message;
        }
    }

    private static GoValue Json(TracedText text, out string? problem)
    {
        problem = null;
        try
        {
            return JsonParser.Parse(text);
        }
        catch (GoErrorException e)
        {
            problem = e.Message;
            return GoNil.Value;
        }
    }

    private static GoValue Toml(string text, out string? problem)
    {
        problem = null;
        try
        {
            return TomlReader.Read(text);
        }
        catch (GoErrorException e)
        {
            problem = e.Message;
            return GoNil.Value;
        }
    }

    /// <summary>A map; what is not one gives a map with the reason.</summary>
    private static GoMap Map(GoValue value, string? problem, string before)
    {
        problem ??= value is GoMap or GoNil ? null : $"{before}json: cannot unmarshal {JsonName(value)} into Go value of type map[string]interface {{}}";
        var map = value as GoMap ?? new GoMap();
        if (problem is not null)
        {
            map["Error"] = new GoString(problem);
        }

        return map;
    }

    private static GoSlice List(GoValue value, string? problem, string before)
    {
        problem ??= value is GoSlice or GoNil ? null : $"{before}json: cannot unmarshal {JsonName(value)} into Go value of type []interface {{}}";
        return problem is null ? value as GoSlice ?? new GoSlice([]) : new GoSlice([new GoString(problem)]);
    }

    private static string JsonName(GoValue value) => value switch
    {
        GoMap => "object",
        GoSlice => "array",
        GoBool => "bool",
        GoString => "string",
        _ => "number",
    };
}
