namespace Kubewright.Analyzers.Attributes;

/// <summary>A value of a manifest, with the attribute and argument that it comes from.</summary>
/// <param name="Text">The value's text.</param>
/// <param name="IsNumber">Whether it is written as a number or truth value, without quotes.</param>
/// <param name="Attribute">The attribute; null where no attribute says it, but the rules of the attributes do.</param>
/// <param name="Argument">The name of the attribute's property.</param>
internal sealed record TracedValue(string Text, bool IsNumber, DescribedAttribute? Attribute, string Argument)
{
    /// <summary>A value that no attribute says, but the rules of the attributes do.</summary>
    public static TracedValue Unsaid(string text) => new(text, false, null, "");

    /// <summary>A number that no attribute says.</summary>
    public static TracedValue UnsaidNumber(string number) => new(number, true, null, "");
}
