using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>One of the library's attributes as it stands on a class: its arguments, by the names of the attribute's properties.</summary>
internal sealed class DescribedAttribute
{
    private readonly Dictionary<string, TypedConstant> _arguments = new(StringComparer.OrdinalIgnoreCase);

    public DescribedAttribute(AttributeData data)
    {
        Data = data;
        var parameters = data.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < data.ConstructorArguments.Length; i++)
        {
            _arguments[parameters[i].Name] = data.ConstructorArguments[i];
        }

        foreach (var named in data.NamedArguments)
        {
            _arguments[named.Key] = named.Value;
        }
    }

    public AttributeData Data { get; }

    /// <summary>The attribute as it is written; null where it stands in no code.</summary>
    public AttributeSyntax? Syntax => Data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>What kind of attribute it is, without the suffix: <c>Deployment</c>, <c>Container</c>.</summary>
    public string Kind => Data.AttributeClass!.Name is var name && name.EndsWith("Attribute", StringComparison.Ordinal)
        ? name.Substring(0, name.Length - "Attribute".Length)
        : name;

    /// <summary>Whether an argument is written, whatever its value.</summary>
    public bool Says(string name) => _arguments.ContainsKey(name);

    /// <summary>A text; null where it is left out or empty.</summary>
    public TracedValue? Text(string name) =>
        Find(name) is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } ? new TracedValue(text, false, this, name) : null;

    /// <summary>A text that may be empty; null where it is left out.</summary>
    public TracedValue? AnyText(string name) =>
        Find(name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? new TracedValue(text, false, this, name) : null;

    /// <summary>A number; null where it is left out.</summary>
    public TracedValue? Number(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: int number }
        ? new TracedValue(number.ToString(CultureInfo.InvariantCulture), true, this, name)
        : null;

    public bool Flag(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: true };

    /// <summary>The name of an enum's member; null where it is left out.</summary>
    public TracedValue? Choice(string name) =>
        Find(name) is { Kind: TypedConstantKind.Enum } constant
        && constant.Type!.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value)) is { } member
            ? new TracedValue(member.Name, false, this, name)
            : null;

    public ImmutableArray<TracedValue> Texts(string name) => Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } constant
        ? [.. constant.Values.Where(value => value.Value is string).Select(value => new TracedValue((string)value.Value!, false, this, name))]
        : [];

    /// <summary>Where an argument is written; the attribute's name where it is not, and for the attribute as a whole.</summary>
    public Location LocationOf(string? argument = null) =>
        (argument is null ? null : ExpressionOf(argument))?.GetLocation() ?? Syntax?.Name.GetLocation() ?? Location.None;

    /// <summary>Where an argument is written, as findings name places: as <see cref="LocationOf"/>.</summary>
    public SourceSpan SpanOf(string? argument = null) => CodeFile.SpanOf(LocationOf(argument));

    /// <summary>The expression that gives an argument its value; null where there is none.</summary>
    public ExpressionSyntax? ExpressionOf(string argument)
    {
        var parameters = Data.AttributeConstructor?.Parameters ?? [];
        var arguments = Syntax?.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameEquals?.Name.Identifier.ValueText
                ?? arguments[i].NameColon?.Name.Identifier.ValueText
                ?? (i < parameters.Length ? parameters[i].Name : null);
            if (string.Equals(name, argument, StringComparison.OrdinalIgnoreCase))
            {
                return arguments[i].Expression;
            }
        }

        return null;
    }

    private TypedConstant? Find(string name) => _arguments.TryGetValue(name, out var constant) ? constant : null;
}
