using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>Reads the fields of a mapping as Kubernetes decodes them. A null mapping has no fields.</summary>
public static class FieldReading
{
    private delegate bool ScalarConverter<T>(YamlScalar scalar, out T value);

    public static Field<string> String(this YamlMapping? mapping, string name) =>
        mapping.Scalar(name, static (YamlScalar scalar, out string value) =>
        {
            value = scalar.Value;
            return scalar.Type == YamlScalarType.String;
        });

    public static Field<long> Integer(this YamlMapping? mapping, string name) =>
        mapping.Scalar(name, static (YamlScalar scalar, out long value) => scalar.TryGetInteger(out value));

    public static Field<bool> Boolean(this YamlMapping? mapping, string name) =>
        mapping.Scalar(name, static (YamlScalar scalar, out bool value) => scalar.TryGetBoolean(out value));

    public static Field<IntOrString> IntegerOrString(this YamlMapping? mapping, string name) =>
        mapping.Scalar(name, static (YamlScalar scalar, out IntOrString value) =>
        {
            if (scalar.Type == YamlScalarType.String)
            {
                value = new IntOrString(scalar.Value);
                return true;
            }

            var isNumber = scalar.TryGetInteger(out var number);
            value = new IntOrString(number);
            return isNumber;
        });

    /// <summary>The mapping under a name; null where there is none, or something else.</summary>
    public static YamlMapping? Mapping(this YamlMapping? mapping, string name) => mapping?[name] as YamlMapping;

    /// <summary>
    /// The mappings that are in the sequence under a name, an empty one for each null, which is how Kubernetes decodes it; items of other types
    /// are left out.
    /// </summary>
    public static ImmutableArray<YamlMapping> Mappings(this YamlMapping? mapping, string name) => mapping?[name] is YamlSequence sequence ? sequence.Mappings
        : [];

    /// <summary>Whether a node is a null, written or not.</summary>
    public static bool IsNull(this YamlNode? node) => node is null or YamlScalar { Type: YamlScalarType.Null, IsPlaceholder: false };

    private static Field<T> Scalar<T>(this YamlMapping? mapping, string name, ScalarConverter<T> convert)
    {
        if (mapping?.Find(name) is not { } entry)
        {
            return Field<T>.Absent(null);
        }

        if (entry.Value is not YamlScalar scalar)
        {
            return Field<T>.Invalid(entry);
        }

        if (scalar.IsPlaceholder)
        {
            return Field<T>.Unknown(entry);
        }

        if (scalar.Type == YamlScalarType.Null)
        {
            return Field<T>.Absent(entry);
        }

        return convert(scalar, out var value) ? Field<T>.Known(entry, value) : Field<T>.Invalid(entry);
    }
}
