using System.Text.Json;
using System.Text.Json.Nodes;
using Kubewright.Core.Schema;

namespace Kubewright.Benchmarks.Racing;

/// <summary>JSON Schemas of kinds as kubeconform reads them, strict, made from the table of the Kubernetes API, since no network is at hand.</summary>
internal static class KubeconformSchemas
{
    /// <summary>What finds the schemas below a folder, for <c>-schema-location</c>.</summary>
    public const string Location = "{{ .ResourceKind }}-{{ .ResourceAPIVersion }}.json";

    /// <summary>Writes the schemas of these kinds.</summary>
    public static void Write(string folder, params (string Group, string Version, string Kind)[] kinds)
    {
        Directory.CreateDirectory(folder);
        foreach (var (group, version, name) in kinds)
        {
            var kind = ApiSchema.FindKind(group, version, name) ?? throw new ArgumentException("The API has no " + name, nameof(kinds));
            File.WriteAllText(
                Path.Combine(folder, name.ToLowerInvariant() + "-" + version + ".json"), SchemaOf(kind.Type).ToJsonString(new JsonSerializerOptions()));
        }
    }

    private static JsonObject SchemaOf(SchemaType root)
    {
        var definitions = new JsonObject();
        var schema = Reference(root, definitions);
        schema["$schema"] = "http://json-schema.org/schema#";
        schema["definitions"] = definitions;
        return schema;
    }

    private static JsonObject Reference(SchemaType type, JsonObject definitions)
    {
        if (!definitions.ContainsKey(type.Name))
        {
            var properties = new JsonObject();
            var definition = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };

            // In its place before its fields are read: types name themselves.
            definitions[type.Name] = definition;
            foreach (var field in type.Fields)
            {
                var value = ValueOf(field.Type, definitions);
                if (!field.Enum.IsEmpty && field.Type.Shape == SchemaShape.String)
                {
                    value["enum"] = new JsonArray([.. field.Enum.Select(one => (JsonNode)one), null]);
                }

                properties[field.Name] = value;
            }

            if (type.Fields.Any(field => field.Required))
            {
                definition["required"] = new JsonArray([.. type.Fields.Where(field => field.Required).Select(field => (JsonNode)field.Name)]);
            }
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + type.Name };
    }

    private static JsonObject ValueOf(SchemaValueType type, JsonObject definitions) => type.Shape switch
    {
        SchemaShape.Object => Reference(type.Object!, definitions),
        SchemaShape.List => new JsonObject { ["type"] = Types("array"), ["items"] = ValueOf(type.Element!, definitions) },
        SchemaShape.Map => new JsonObject { ["type"] = Types("object"), ["additionalProperties"] = ValueOf(type.Element!, definitions) },
        SchemaShape.Int32 or SchemaShape.Int64 => new JsonObject { ["type"] = Types("integer") },
        SchemaShape.Boolean => new JsonObject { ["type"] = Types("boolean") },
        SchemaShape.Number => new JsonObject { ["type"] = Types("number") },
        SchemaShape.IntOrString => new JsonObject { ["type"] = Types("integer", "string") },
        SchemaShape.Quantity => new JsonObject { ["type"] = Types("number", "string") },
        SchemaShape.Any => [],
        _ => new JsonObject { ["type"] = Types("string") },
    };

    /// <summary>The server takes null wherever a field may be left out.</summary>
    private static JsonArray Types(params string[] names) => new([.. names.Select(name => (JsonNode)name), "null"]);
}
