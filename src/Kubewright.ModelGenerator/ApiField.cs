namespace Kubewright.ModelGenerator;

/// <summary>A field of the table.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Type">Its type in the table's notation, such as <c>[]core.v1.EnvVar</c>.</param>
/// <param name="Required">Whether the API documents it as required.</param>
/// <param name="Key">What its items are addressed by; null where they have no key.</param>
/// <param name="Choice">The closed set of its values; null where any is taken.</param>
internal sealed record ApiField(string Name, string Type, bool Required, string? Key, ApiChoice? Choice)
{
    // A C# member cannot be called as its class is; the one such field is the number of a container port.
    public string PropertyName => Name == "containerPort" ? "Number" : ApiNames.Pascal(Name);

    /// <summary>Whether it holds what has no type of its own: any value, a number with a fraction, a list of lists.</summary>
    public bool IsNode => Element is "any" or "number" || Element.StartsWith("[]", StringComparison.Ordinal);

    public bool IsList => Type.StartsWith("[]", StringComparison.Ordinal);

    public bool IsMap => Type.StartsWith("map[", StringComparison.Ordinal);

    /// <summary>What a list or map holds, or the type itself.</summary>
    public string Element => IsList ? Type.Substring(2) : IsMap ? Type.Substring(4, Type.Length - 5) : Type;

    /// <summary>Whether it holds objects of the table.</summary>
    public bool IsObject => Element.IndexOf('.') >= 0;
}
