using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Schema;

/// <summary>
/// Holds a document against the fields of its kind as the API server's strict decoding does (<c>sigs.k8s.io/json</c> after YAML 1.1
/// resolution): names are case-sensitive, a string is only what YAML says is a string, null is the same as absent. A placeholder fits everywhere.
/// </summary>
public sealed class SchemaChecker
{
    // CustomResourceDefinitions nest their schemas in themselves; no document that somebody wrote is deeper.
    private const int DeepestNesting = 200;

    private readonly List<SchemaProblem> _problems = [];

    // An alias puts one node in many places, up to exponentially many; what was checked once need not be checked again.
    private readonly HashSet<(YamlNode Node, object Type)> _checked = [];

    private readonly Stack<SchemaObject> _objects = new();

    private SchemaChecker()
    {
    }

    /// <summary>All places where a document does not fit its kind, in the order of the text of their objects.</summary>
    /// <param name="root">The document's root; anything but a mapping gives nothing.</param>
    /// <param name="kind">What it says it is.</param>
    public static ImmutableArray<SchemaProblem> Check(YamlNode root, SchemaKind kind)
    {
        if (root is not YamlMapping mapping)
        {
            return ImmutableArray<SchemaProblem>.Empty;
        }

        var checker = new SchemaChecker();
        checker.CheckObject(mapping, kind.Type, FieldPath.Root, mapping["kind"]?.Span ?? mapping.Span);
        return checker._problems.ToImmutableArray();
    }

    /// <summary>All places where an object within a document does not fit its type.</summary>
    /// <param name="node">The object.</param>
    /// <param name="type">What it is.</param>
    /// <param name="path">The way to it.</param>
    /// <param name="head">Where it is said what it lacks.</param>
    public static ImmutableArray<SchemaProblem> Check(YamlMapping node, SchemaType type, FieldPath path, SourceSpan head)
    {
        var checker = new SchemaChecker();
        checker.CheckObject(node, type, path, head);
        return checker._problems.ToImmutableArray();
    }

    private void Check(YamlNode node, SchemaValueType type, FieldPath path, SchemaType owner, SchemaField field, SourceSpan head)
    {
        if (node is YamlScalar scalar)
        {
            CheckScalar(scalar, type, path, owner, field);
            return;
        }

        if (type.Shape == SchemaShape.Any || !_checked.Add((node, (object?)type.Object ?? type)))
        {
            return;
        }

        switch (node, type.Shape)
        {
            case (YamlMapping mapping, SchemaShape.Object):
                if (type.Object is { } objectType)
                {
                    CheckObject(mapping, objectType, path, head);
                }

                break;
            case (YamlMapping mapping, SchemaShape.Map):
                foreach (var entry in mapping.Entries)
                {
                    if (!entry.IsOverridden)
                    {
                        Check(entry.Value, type.Element!, path.Child(entry.Name), owner, field, entry.Key.Span);
                    }
                }

                break;
            case (YamlSequence sequence, SchemaShape.List):
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    CheckItem(sequence.Items[i], type.Element!, path.Item(i), owner, field, HeadOf(sequence.Items[i], head));
                }

                break;
            default:
                _problems.Add(new WrongType(path.ToString(), node.Span, node, type, node is YamlMapping ? "object" : "array"));
                break;
        }
    }

    // A null in a list of objects is an object without any fields.
    private void CheckItem(YamlNode node, SchemaValueType type, FieldPath path, SchemaType owner, SchemaField field, SourceSpan head)
    {
        if (node is YamlScalar { Type: YamlScalarType.Null, IsPlaceholder: false } && type.Object is { } objectType)
        {
            CheckRequired(new YamlMapping(node.Span, null, []), objectType, path, head);
        }
        else
        {
            Check(node, type, path, owner, field, head);
        }
    }

    private void CheckObject(YamlMapping mapping, SchemaType type, FieldPath path, SourceSpan head)
    {
        if (_objects.Count >= DeepestNesting)
        {
            return;
        }

        _objects.Push(new SchemaObject(mapping, type, path));
        foreach (var entry in mapping.Entries)
        {
            if (entry.IsOverridden || entry.Key.IsPlaceholder || entry.Key.Type == YamlScalarType.Null)
            {
                continue;
            }

            var fieldPath = path.Child(entry.Name);
            if (type.FindField(entry.Name) is { } field)
            {
                Check(entry.Value, field.Type, fieldPath, type, field, entry.Key.Span);
            }
            else
            {
                _problems.Add(new UnknownField(fieldPath.ToString(), entry.Key.Span, entry, type, FieldSuggestions.Find(entry, _objects)));
            }
        }

        _ = _objects.Pop();
        CheckRequired(mapping, type, path, head);
    }

    private void CheckRequired(YamlMapping mapping, SchemaType type, FieldPath path, SourceSpan head)
    {
        // A status is dropped when an object is created, and of the metadata of templates the server reads but labels and annotations.
        if (path.IsWithin("status") || (type.Name == "meta.v1.OwnerReference" && !path.IsWithin("metadata")))
        {
            return;
        }

        foreach (var name in RequiredFields.Of(type))
        {
            if (IsMissing(mapping[name]) && type.FindField(name) is { } field && !IsMisspelled(name, mapping, type))
            {
                _problems.Add(new MissingField(path.Child(name).ToString(), PlaceOf(mapping.Find(name)) ?? head, type, field));
            }
        }
    }

    /// <summary>Whether a field that is missing is there under a similar name: that one is reported already, and its fix fixes this too.</summary>
    private static bool IsMisspelled(string name, YamlMapping mapping, SchemaType type) =>
        mapping.Entries.Any(entry => type.FindField(entry.Name) is null && NearestName.Find([name], entry.Name) is not null);

    // An empty value is itself the place.
    private static SourceSpan? PlaceOf(YamlEntry? entry) =>
        entry is null ? null : entry.Value.Span.Length > 0 ? entry.Value.Span : entry.Key.Span;

    private static bool IsMissing(YamlNode? node) => node switch
    {
        null => true,
        YamlScalar scalar => !scalar.IsPlaceholder && (scalar.Type == YamlScalarType.Null || scalar.Value.Length == 0),
        YamlSequence sequence => sequence.Items.IsEmpty,
        _ => false,
    };

    // A list's item has no key of its own; its name identifies it.
    private static SourceSpan HeadOf(YamlNode node, SourceSpan otherwise) => node switch
    {
        YamlMapping mapping when mapping["name"] is YamlScalar { Span.Length: > 0 } name => name.Span,
        YamlMapping { Entries.IsEmpty: false } mapping => mapping.Entries[0].Key.Span,
        YamlMapping { Span.Length: > 0 } mapping => mapping.Span,
        _ => otherwise,
    };

    private void CheckScalar(YamlScalar scalar, SchemaValueType type, FieldPath path, SchemaType owner, SchemaField field)
    {
        if (scalar.Type == YamlScalarType.Null || scalar.IsPlaceholder)
        {
            return;
        }

        if (!Fits(scalar, type.Shape))
        {
            _problems.Add(new WrongType(path.ToString(), scalar.Span, scalar, type, Have(scalar, type.Shape)));
        }
        else if (type.Shape == SchemaShape.String && !path.IsWithin("status") && !ClosedFields.Takes(owner, field, scalar.Value))
        {
            _problems.Add(new ValueNotAllowed(path.ToString(), scalar.Span, scalar, owner, ClosedFields.Close(owner, field)));
        }
    }

    private static bool Fits(YamlScalar scalar, SchemaShape shape)
    {
        var isString = scalar.Type == YamlScalarType.String;
        var isNumber = scalar.Type is YamlScalarType.Integer or YamlScalarType.Float;
        return shape switch
        {
            SchemaShape.Any => true,
            SchemaShape.String => isString,
            SchemaShape.Boolean => scalar.Type == YamlScalarType.Boolean,
            SchemaShape.Number => isNumber,
            SchemaShape.Int32 => IsInt32(scalar),
            SchemaShape.Int64 => scalar.TryGetInteger(out _),
            SchemaShape.IntOrString => isString || IsInt32(scalar),
            SchemaShape.Quantity => isNumber || (isString && Quantity.TryParse(scalar.Value, out _)),
            SchemaShape.DateTime => isString && IsTime(scalar.Value),
            SchemaShape.Base64 => isString && IsBase64(scalar.Value),
            _ => false,
        };
    }

    private static bool IsInt32(YamlScalar scalar) => scalar.TryGetInteger(out var value) && value is >= int.MinValue and <= int.MaxValue;

    // Go reads the layout 2006-01-02T15:04:05Z07:00, to which .NET's round-trip parsing is close and no stricter where it matters.
    private static bool IsTime(string text) =>
        text.Length >= "2006-01-02T15:04:05Z".Length
        && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Go's decoder passes over line ends, and over nothing else that is between the characters.
    private static bool IsBase64(string text)
    {
        var padding = 0;
        var characters = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '\r' or '\n':
                    continue;
                case '=':
                    padding++;
                    break;
                case '+' or '/' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') when padding == 0:
                    break;
                default:
                    return false;
            }

            characters++;
        }

        return characters % 4 == 0 && padding <= 2;
    }

    // Go says which number it was only where a number was wanted and this one is none of that size.
    private static string Have(YamlScalar scalar, SchemaShape shape) => scalar.Type switch
    {
        YamlScalarType.Boolean => "bool",
        YamlScalarType.String => "string",
        _ when shape is SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.IntOrString && scalar.TryGetNumber(out var number) =>
            "number " + number.ToString("R", CultureInfo.InvariantCulture),
        _ => "number",
    };
}
