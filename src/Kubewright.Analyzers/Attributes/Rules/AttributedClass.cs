using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A class with the library's attributes on it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Attributes">All of them, in the order they are written.</param>
/// <param name="Described">What they describe; null where they describe no workload with a name.</param>
internal sealed record AttributedClass(INamedTypeSymbol Type, ImmutableArray<DescribedAttribute> Attributes, DescribedClass? Described)
{
    /// <summary>What of it is defined elsewhere too, where that definition counts.</summary>
    public ImmutableArray<DefinedElsewhere> Elsewhere { get; init; } = [];

    /// <summary>Whether the build writes what it describes to the output folder.</summary>
    public bool IsWritten { get; init; } = true;

    public static AttributedClass Read(INamedTypeSymbol type)
    {
        var attributes = DescribedClass.AttributesOf(type);
        return new AttributedClass(type, attributes, DescribedClass.Read(attributes));
    }

    public override string ToString() => Type.ToDisplayString();

    public IEnumerable<DescribedAttribute> Of(string kind) => Attributes.Where(attribute => attribute.Kind == kind);
}
