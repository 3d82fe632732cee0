using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>A value of a manifest, with the attribute and argument that it comes from.</summary>
/// <param name="Text">The value's text.</param>
/// <param name="IsNumber">Whether it is written as a number or truth value, without quotes.</param>
/// <param name="Attribute">The attribute; null where no attribute says it, but the rules of the attributes do.</param>
/// <param name="Argument">The name of the attribute's property.</param>
internal sealed record DescribedValue(string Text, bool IsNumber, DescribedAttribute? Attribute, string Argument)
{
    /// <summary>Whether the argument is a literal that says this value and nothing else, so that another literal says another value.</summary>
    public bool IsLiteral => Attribute?.ExpressionOf(Argument) is LiteralExpressionSyntax { Token.Value: { } value }
        && (IsNumber ? value is int number && number.ToString(CultureInfo.InvariantCulture) == Text : value is string text && text == Text);

    /// <summary>A value that no attribute says, but the rules of the attributes do.</summary>
    public static DescribedValue Unsaid(string text) => new(text, false, null, "");

    /// <summary>A number that no attribute says.</summary>
    public static DescribedValue UnsaidNumber(string number) => new(number, true, null, "");
}
