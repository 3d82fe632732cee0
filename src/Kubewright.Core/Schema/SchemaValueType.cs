namespace Kubewright.Core.Schema;

/// <summary>The type of a field's value: a scalar, an object, or a list or map of such.</summary>
public sealed class SchemaValueType
{
    private readonly string? _objectName;
    private readonly SchemaType? _object;

    private SchemaValueType(SchemaShape shape, SchemaValueType? element, string? objectName, SchemaType? type = null)
    {
        Shape = shape;
        Element = element;
        _objectName = objectName;
        _object = type;
    }

    public SchemaShape Shape { get; }

    /// <summary>What a list or map holds; null for every other shape.</summary>
    public SchemaValueType? Element { get; }

    /// <summary>The fields of an object; null for every other shape.</summary>
    public SchemaType? Object => _object ?? (_objectName is null ? null : ApiSchema.FindType(_objectName));

    /// <summary>The type as Kubernetes' decoder names it in its errors: <c>int32</c>, <c>[]v1.ServicePort</c>, <c>map[string]string</c>.</summary>
    public string GoName => Shape switch
    {
        SchemaShape.Object => GoNameOf(_objectName!),
        SchemaShape.List => "[]" + Element!.GoName,
        SchemaShape.Map => "map[string]" + Element!.GoName,
        SchemaShape.Int32 or SchemaShape.IntOrString => "int32",
        SchemaShape.Int64 => "int64",
        SchemaShape.Boolean => "bool",
        SchemaShape.Number => "float64",
        SchemaShape.Quantity => "resource.Quantity",
        SchemaShape.Base64 => "[]uint8",
        _ => "string",
    };

    /// <summary>The type in words that continue "expected ...": <c>a string</c>, <c>a list of ServicePort</c>.</summary>
    public string Words => Shape switch
    {
        SchemaShape.Object => "a mapping (" + ShortName + ")",
        SchemaShape.List => Element!.Shape == SchemaShape.Object ? "a list of " + Element.ShortName : "a list of " + Element.PluralWords,
        SchemaShape.Map => Element!.Shape == SchemaShape.Object ? "a mapping of " + Element.ShortName : "a mapping of " + Element.PluralWords,
        SchemaShape.Int32 or SchemaShape.Int64 => "a whole number",
        SchemaShape.Boolean => "true or false",
        SchemaShape.Number => "a number",
        SchemaShape.IntOrString => "a whole number or a string",
        SchemaShape.Quantity => "a quantity such as 500m, 2 or 128Mi",
        SchemaShape.DateTime => "a time such as \"2026-01-31T12:00:00Z\"",
        SchemaShape.Base64 => "a base64 string",
        SchemaShape.Any => "any value",
        _ => "a string",
    };

    private string PluralWords => Shape switch
    {
        SchemaShape.String => "strings",
        SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Number => "numbers",
        SchemaShape.Boolean => "true or false",
        SchemaShape.Quantity => "quantities",
        SchemaShape.Base64 => "base64 strings",
        SchemaShape.Object => ShortName,
        SchemaShape.List => "lists",
        SchemaShape.DateTime => "times",
        _ => "values",
    };

    private string ShortName => _objectName!.Substring(_objectName.LastIndexOf('.') + 1);

    /// <summary>Reads the notation of the table: <c>string</c>, <c>[]core.v1.ServicePort</c>, <c>map[quantity]</c>.</summary>
    internal static SchemaValueType Parse(string text)
    {
        if (text.StartsWith("[]", StringComparison.Ordinal))
        {
            return new SchemaValueType(SchemaShape.List, Parse(text.Substring(2)), null);
        }

        if (text.StartsWith("map[", StringComparison.Ordinal))
        {
            return new SchemaValueType(SchemaShape.Map, Parse(text.Substring(4, text.Length - 5)), null);
        }

        return text switch
        {
            "string" => Of(SchemaShape.String),
            "int32" => Of(SchemaShape.Int32),
            "int64" => Of(SchemaShape.Int64),
            "bool" => Of(SchemaShape.Boolean),
            "number" => Of(SchemaShape.Number),
            "int-or-string" => Of(SchemaShape.IntOrString),
            "quantity" => Of(SchemaShape.Quantity),
            "date-time" or "date-time-micro" => Of(SchemaShape.DateTime),
            "base64" => Of(SchemaShape.Base64),
            "any" => Of(SchemaShape.Any),
            _ => new SchemaValueType(SchemaShape.Object, null, text),
        };
    }

    /// <summary>The type of an object of the given name.</summary>
    internal static SchemaValueType OfObject(string name) => new(SchemaShape.Object, null, name);

    /// <summary>An object of the given type.</summary>
    internal static SchemaValueType OfType(SchemaType type) => new(SchemaShape.Object, null, type.Name, type);

    internal static SchemaValueType ListOf(SchemaValueType element) => new(SchemaShape.List, element, null);

    internal static SchemaValueType MapOf(SchemaValueType element) => new(SchemaShape.Map, element, null);

    internal static SchemaValueType Of(SchemaShape shape) => new(shape, null, null);

    // core.v1.ServicePort is v1.ServicePort in Go: the package's name is the version.
    private static string GoNameOf(string name) =>
        name.LastIndexOf('.') is > 0 and var last ? name.Substring(name.LastIndexOf('.', last - 1) + 1) : name;
}
