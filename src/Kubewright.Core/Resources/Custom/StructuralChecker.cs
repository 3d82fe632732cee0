using System.Collections.Immutable;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Custom;

/// <summary>
/// Holds a custom resource against the schema of its definition as the server does: unknown fields are what pruning would drop, which strict validation refuses
/// (apiextensions-apiserver/pkg/apiserver/schema/pruning), and what is left is validated with the defaults filled in (.../pkg/apiserver/validation).
/// </summary>
internal sealed class StructuralChecker
{
    // No document that somebody wrote nests objects deeper.
    private const int DeepestNesting = 100;

    private readonly ImmutableArray<SchemaProblem>.Builder _problems = ImmutableArray.CreateBuilder<SchemaProblem>();
    private readonly HashSet<(YamlNode Node, StructuralSchema Schema)> _checked = [];
    private readonly Stack<SchemaObject> _objects = new();

    private StructuralChecker()
    {
    }

    /// <summary>All places where an object does not fit its schema, in the order of the text of their objects.</summary>
    public static ImmutableArray<SchemaProblem> Check(YamlMapping root, StructuralSchema schema)
    {
        var checker = new StructuralChecker();
        checker.CheckMapping(root, schema, FieldPath.Root, root["kind"]?.Span ?? root.HeadSpan, isResource: true);
        return checker._problems.ToImmutable();
    }

    /// <summary>Whether a value fits a schema, unknown fields aside.</summary>
    internal static bool Fits(YamlNode node, StructuralSchema schema)
    {
        var checker = new StructuralChecker();
        checker.Check(node, schema, FieldPath.Root, node.Span);
        return !checker._problems.Any(problem => problem is not UnknownField);
    }

    private void Check(YamlNode node, StructuralSchema schema, FieldPath path, SourceSpan head)
    {
        switch (node)
        {
            case YamlScalar { IsPlaceholder: true }:
                return;
            case YamlScalar { Type: YamlScalarType.Null }:
                CheckNull(node, schema, path, head);
                return;
            case YamlScalar scalar:
                CheckScalar(scalar, schema, path);
                break;
            case YamlMapping when schema.Type is not ("object" or "") || schema.IsIntOrString:
                Wrong(node, schema, path, "object");
                return;
            case YamlSequence when schema.Type is not ("array" or "") || schema.IsIntOrString:
                Wrong(node, schema, path, "array");
                return;
            case YamlMapping mapping:
                CheckMapping(mapping, schema, path, head, schema.IsEmbeddedResource);
                return;
            case YamlSequence sequence:
                CheckSequence(sequence, schema, path, head);
                return;
        }

        StructuralValues.CheckLogic(node, schema, path, head, _problems);
    }

    private void CheckMapping(YamlMapping mapping, StructuralSchema schema, FieldPath path, SourceSpan head, bool isResource)
    {
        if (_objects.Count >= DeepestNesting || !_checked.Add((mapping, schema)))
        {
            return;
        }

        _objects.Push(new SchemaObject(mapping, schema.Fields, path));
        foreach (var entry in mapping.Entries)
        {
            if (entry.IsOverridden || entry.Key.IsPlaceholder || (isResource && IsOfEveryObject(entry.Name, path)))
            {
                continue;
            }

            var child = path.Child(entry.Name);
            if ((schema.Find(entry.Name) ?? schema.AdditionalProperties) is { } property)
            {
                // A null is dropped, and filled in where there is a default.
                if (!entry.Value.IsNull() || property.IsNullable)
                {
                    Check(entry.Value, property, child, entry.Key.Span);
                }
            }
            else if (!schema.KeepsUnknownFields)
            {
                _problems.Add(new UnknownField(child.ToString(), entry.Key.Span, entry, schema.Fields, FieldSuggestions.Find(entry, _objects)));
            }
        }

        _ = _objects.Pop();
        CheckRequired(mapping, schema, path, head);
        StructuralValues.CheckCount(mapping.Entries.Count(entry => !entry.IsOverridden), "Properties", "fields", schema, path, mapping.HeadSpan, _problems);
        StructuralValues.CheckLogic(mapping, schema, path, head, _problems);
    }

    private void CheckSequence(YamlSequence sequence, StructuralSchema schema, FieldPath path, SourceSpan head)
    {
        if (schema.Items is { } items)
        {
            for (var i = 0; i < sequence.Items.Length; i++)
            {
                var item = sequence.Items[i];
                Check(item, items, path.Item(i),
                    item is YamlMapping { Entries.IsEmpty: false } mapping ? mapping.HeadSpan : item.Span.Length > 0 ? item.Span : head);
            }
        }

        StructuralValues.CheckCount(sequence.Items.Length, "Items", "items", schema, path, head, _problems);
        StructuralValues.CheckLogic(sequence, schema, path, head, _problems);
    }

    private void CheckRequired(YamlMapping mapping, StructuralSchema schema, FieldPath path, SourceSpan head)
    {
        foreach (var name in schema.Required)
        {
            var property = schema.Find(name);
            if (property is { HasDefault: true } || mapping.Entries
                .Any(entry => !entry.IsOverridden && entry.Name == name && (!entry.Value.IsNull() || property is { IsNullable: true } or null)))
            {
                continue;
            }

            // The unknown field is reported already, and its correction corrects this too. What a key of a template would make is not known.
            if (!mapping.Entries.Any(entry => entry.Key.IsPlaceholder || (schema.Find(entry.Name) is null && NearestName.Find([name], entry.Name) is not null)))
            {
                _problems.Add(new MissingField(path.Child(name).ToString(), mapping.Find(name)?.Key.Span ?? head, schema.Fields,
                    property?.Field(name) ?? new SchemaField(name, SchemaValueType.Of(SchemaShape.Any), true, [], false, SchemaListKind.Unstated, [])));
            }
        }
    }

    // In a list a null is a value.
    private void CheckNull(YamlNode node, StructuralSchema schema, FieldPath path, SourceSpan head)
    {
        if (!schema.IsNullable && schema.Type.Length > 0 && !schema.HasDefault)
        {
            _problems.Add(new ValueRefused(path.ToString(), node.Span.Length > 0 ? node.Span : head, "it cannot be null"));
        }
    }

    private void CheckScalar(YamlScalar scalar, StructuralSchema schema, FieldPath path)
    {
        if (!HasType(scalar, schema))
        {
            Wrong(scalar, schema, path, scalar.Type switch { YamlScalarType.Boolean => "bool", YamlScalarType.String => "string", _ => "number" });
        }
        else if (!schema.Enum.IsEmpty && !schema.Enum.Any(value => value.IsPlaceholder || IsSame(value, scalar)))
        {
            _problems.Add(new ValueNotAllowed(path.ToString(), scalar.Span, scalar, schema.Fields, schema.Field(schema.Name)));
        }
        else
        {
            StructuralValues.CheckScalar(scalar, schema, path, _problems);
        }
    }

    private static bool HasType(YamlScalar scalar, StructuralSchema schema) => schema.IsIntOrString
        ? scalar.Type == YamlScalarType.String || IsWhole(scalar)
        : schema.Type switch
        {
            "string" => scalar.Type == YamlScalarType.String,
            "integer" => IsWhole(scalar),
            "number" => scalar.Type is YamlScalarType.Integer or YamlScalarType.Float,
            "boolean" => scalar.Type == YamlScalarType.Boolean,
            "object" or "array" => false,
            _ => true,
        };

    private static bool IsWhole(YamlScalar scalar) =>
        scalar.Type is YamlScalarType.Integer or YamlScalarType.Float && scalar.TryGetNumber(out var number) && number == Math.Floor(number);

    private static bool IsSame(YamlScalar left, YamlScalar right) =>
        left.Value == right.Value || (left.TryGetNumber(out var one) && right.TryGetNumber(out var other) && one.Equals(other));

    private void Wrong(YamlNode node, StructuralSchema schema, FieldPath path, string have) =>
        _problems.Add(new WrongType(path.ToString(), node.Span, node, schema.ValueType, have));

    // The server keeps these whatever the schema says, and drops the status when an object is created.
    private static bool IsOfEveryObject(string name, FieldPath path) =>
        name is "apiVersion" or "kind" or "metadata" || (name == "status" && path == FieldPath.Root);
}
