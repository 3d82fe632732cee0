using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Custom;

/// <summary>
/// A structural schema of a CustomResourceDefinition (apiextensions-apiserver/pkg/apiserver/schema/structural.go), read as far as somebody asks. Rules in CEL
/// are not evaluated.
/// </summary>
public sealed class StructuralSchema
{
    private static readonly ConditionalWeakTable<YamlMapping, StructuralSchema> Known = new();

    private readonly Lazy<ImmutableArray<(string Name, StructuralSchema Schema)>> _properties;
    private readonly Lazy<SchemaType> _type;

    private StructuralSchema(YamlMapping node, string name)
    {
        Node = node;
        Name = name;
        Type = node.String("type").Or("");
        IsIntOrString = node.Boolean("x-kubernetes-int-or-string").Or(false);
        KeepsUnknownFields = node.Boolean("x-kubernetes-preserve-unknown-fields").Or(false) || node["additionalProperties"] is YamlScalar;
        IsEmbeddedResource = node.Boolean("x-kubernetes-embedded-resource").Or(false);
        IsNullable = node.Boolean("nullable").Or(false);
        HasDefault = node.Find("default") is not null;
        _properties = new(() => [.. (node.Mapping("properties")?.Entries ?? []).Where(entry => !entry.IsOverridden && entry.Value is YamlMapping)
            .Select(entry => (entry.Name, Of((YamlMapping)entry.Value, entry.Name)))]);
        _type = new(() => new SchemaType(Name, ReadFields));
    }

    /// <summary>The mapping of the schema.</summary>
    public YamlMapping Node { get; }

    /// <summary>The field or kind that it describes.</summary>
    public string Name { get; }

    /// <summary><c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>; empty where anything is taken.</summary>
    public string Type { get; }

    public bool IsIntOrString { get; }

    /// <summary>Whether fields that are not described are kept.</summary>
    public bool KeepsUnknownFields { get; }

    /// <summary>Whether it is an object of Kubernetes within another one, with apiVersion, kind and metadata.</summary>
    public bool IsEmbeddedResource { get; }

    public bool IsNullable { get; }

    /// <summary>Whether the server fills it in where it is not written.</summary>
    public bool HasDefault { get; }

    public ImmutableArray<(string Name, StructuralSchema Schema)> Properties => _properties.Value;

    /// <summary>What the items of an array are; null where that is not described.</summary>
    public StructuralSchema? Items => Node.Mapping("items") is { } items ? Of(items, Name) : null;

    /// <summary>What the values of further fields are; null where there can be none, or anything.</summary>
    public StructuralSchema? AdditionalProperties => Node.Mapping("additionalProperties") is { } values ? Of(values, Name) : null;

    /// <summary>The names of the fields that must be there.</summary>
    public IEnumerable<string> Required =>
        Node["required"] is YamlSequence names ? names.Items.OfType<YamlScalar>().Where(name => name.Type == YamlScalarType.String).Select(name => name.Value)
            : [];

    /// <summary>The described fields as a type of the API: what a misspelled name is looked for in.</summary>
    public SchemaType Fields => _type.Value;

    /// <summary>The values that are taken; empty where any is.</summary>
    public ImmutableArray<YamlScalar> Enum => Node["enum"] is YamlSequence values ? [.. values.Items.OfType<YamlScalar>()] : [];

    /// <summary>The schema of a mapping, one for each.</summary>
    public static StructuralSchema Of(YamlMapping node, string name) => Known.TryGetValue(node, out var known) ? known
        : Known.GetValue(node, one => new StructuralSchema(one, name));

    public StructuralSchema? Find(string property)
    {
        foreach (var (name, schema) in Properties)
        {
            if (name == property)
            {
                return schema;
            }
        }

        return null;
    }

    /// <summary>A number that limits something, such as <c>minimum</c>; null where there is none.</summary>
    public double? Number(string field) => Node[field] is YamlScalar { IsPlaceholder: false } scalar && scalar.TryGetNumber(out var number) ? number : null;

    /// <summary>Its values as the API describes such.</summary>
    internal SchemaValueType ValueType => IsIntOrString ? SchemaValueType.Of(SchemaShape.IntOrString) : Type switch
    {
        "object" when AdditionalProperties is { } values => SchemaValueType.MapOf(values.ValueType),
        "object" when KeepsUnknownFields && Properties.IsEmpty => SchemaValueType.MapOf(SchemaValueType.Of(SchemaShape.Any)),
        "object" => SchemaValueType.OfType(Fields),
        "array" => SchemaValueType.ListOf(Items?.ValueType ?? SchemaValueType.Of(SchemaShape.Any)),
        "string" => SchemaValueType.Of(SchemaShape.String),
        "integer" => SchemaValueType.Of(SchemaShape.Int64),
        "number" => SchemaValueType.Of(SchemaShape.Number),
        "boolean" => SchemaValueType.Of(SchemaShape.Boolean),
        _ => SchemaValueType.Of(SchemaShape.Any),
    };

    internal SchemaField Field(string name) =>
        new(name, ValueType, false, [.. Enum.Select(value => value.Value)], !Enum.IsEmpty, SchemaListKind.Unstated, []);

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}: {1}", Name, Type);

    private ImmutableArray<SchemaField> ReadFields() =>
        [.. Properties.GroupBy(one => one.Name, StringComparer.Ordinal).Select(named => named.Last().Schema.Field(named.Key))];
}
