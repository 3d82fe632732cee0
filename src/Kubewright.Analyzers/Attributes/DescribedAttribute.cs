using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>One of the library's attributes as it is on a class: its arguments, by the names of the attribute's properties.</summary>
internal sealed class DescribedAttribute
{
    /// <summary>The arguments of <c>[Environment]</c> that take the place of an attribute's own, by the attribute's kind.</summary>
    private static readonly Dictionary<string, string[]> OfEnvironments = new(StringComparer.Ordinal)
    {
        ["Deployment"] = ["Replicas", "Namespace"],
        ["StatefulSet"] = ["Replicas", "Namespace"],
        ["DaemonSet"] = ["Namespace"],
        ["Job"] = ["Namespace"],
        ["CronJob"] = ["Namespace"],
        ["Container"] = ["Image"],
        ["Ingress"] = ["Host"],
        ["HorizontalPodAutoscaler"] = ["MinReplicas", "MaxReplicas"],
        ["Resources"] = ["CpuRequest", "MemoryRequest", "CpuLimit", "MemoryLimit"],
    };

    private readonly Dictionary<string, TypedConstant> _arguments = new(StringComparer.OrdinalIgnoreCase);
    private readonly DescribedAttribute? _environment;
    private AttributeSyntax? _syntax;

    public DescribedAttribute(AttributeData data, DescribedAttribute? environment = null)
    {
        _environment = environment;
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

    /// <summary>The attribute as it is written; null where it is in no code.</summary>
    public AttributeSyntax? Syntax => _syntax ??= Data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>What kind of attribute it is, without the suffix: <c>Deployment</c>, <c>Container</c>.</summary>
    public string Kind => Data.AttributeClass!.Name is var name && name.EndsWith("Attribute", StringComparison.Ordinal)
        ? name.Substring(0, name.Length - "Attribute".Length)
        : name;

    /// <summary>The arguments that are written, by the names of the attribute's properties or of its constructor's parameters.</summary>
    public IEnumerable<KeyValuePair<string, TypedConstant>> Arguments => _arguments;

    /// <summary>Whether an argument is written with a value that says something: neither null nor empty nor false.</summary>
    public bool Sets(string name) => Find(name) is { IsNull: false } constant
        && (constant.Kind == TypedConstantKind.Array ? !constant.Values.IsEmpty : constant.Value is not (false or ""));

    /// <summary>Whether an argument is written, whatever its value.</summary>
    public bool Says(string name) => _arguments.ContainsKey(name);

    /// <summary>A text; null where it is left out or empty.</summary>
    public DescribedValue? Text(string name) => Overriding(name) is { } environment ? environment.Text(name) :
        Find(name) is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } text } ? new DescribedValue(text, false, this, name) : null;

    /// <summary>A text that may be empty; null where it is left out.</summary>
    public DescribedValue? AnyText(string name) => Overriding(name) is { } environment ? environment.AnyText(name) :
        Find(name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? new DescribedValue(text, false, this, name) : null;

    /// <summary>A number; null where it is left out.</summary>
    public DescribedValue? Number(string name) => Overriding(name) is { } environment ? environment.Number(name)
        : Find(name) is { Kind: TypedConstantKind.Primitive, Value: int number }
        ? new DescribedValue(number.ToString(CultureInfo.InvariantCulture), true, this, name)
        : null;

    /// <summary>A number, or a text such as a percentage: what is all digits is a number; null where it is left out or empty.</summary>
    public DescribedValue? NumberOrText(string name) => Text(name) is { } text
        ? text with { IsNumber = text.Text.All(c => c is >= '0' and <= '9') && text.Text.Length < 10 } : null;

    /// <summary>A truth value that is written, be it false; null where it is left out.</summary>
    public DescribedValue? Boolean(string name) =>
        Find(name) is { Kind: TypedConstantKind.Primitive, Value: bool flag } ? new DescribedValue(flag ? "true" : "false", true, this, name) : null;

    public bool Flag(string name) => Find(name) is { Kind: TypedConstantKind.Primitive, Value: true };

    /// <summary>The name of an enum's member; null where it is left out.</summary>
    public DescribedValue? Choice(string name) =>
        Find(name) is { Kind: TypedConstantKind.Enum } constant
        && constant.Type!.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value)) is { } member
            ? new DescribedValue(member.Name, false, this, name)
            : null;

    public ImmutableArray<DescribedValue> Texts(string name) => Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } constant
        ? [.. constant.Values.Where(value => value.Value is string).Select(value => new DescribedValue((string)value.Value!, false, this, name))]
        : [];

    /// <summary>Where an argument is written; the attribute's name where it is not, and for the attribute as a whole.</summary>
    public Location LocationOf(string? argument = null) =>
        (argument is null ? null : ExpressionOf(argument))?.GetLocation() ?? Syntax?.Name.GetLocation() ?? Location.None;

    /// <summary>Where an argument is written, as findings name places: as <see cref="LocationOf"/>.</summary>
    public SourceSpan SpanOf(string? argument = null) => CodeFile.SpanOf(LocationOf(argument));

    /// <summary>The expression that gives an argument its value; null where there is none.</summary>
    public ExpressionSyntax? ExpressionOf(string argument) => Syntax?.ArgumentList?.Arguments
        .FirstOrDefault(one => string.Equals(NameOf(one), argument, StringComparison.OrdinalIgnoreCase))?.Expression;

    /// <summary>The property that an argument sets; null for an item of a list beyond the first.</summary>
    public string? NameOf(AttributeArgumentSyntax argument)
    {
        if ((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText is { } name)
        {
            return Capitalize(name);
        }

        var at = Syntax?.ArgumentList?.Arguments.IndexOf(argument) ?? -1;
        return Data.AttributeConstructor is { } constructor && at >= 0 && at < constructor.Parameters.Length
            ? Capitalize(constructor.Parameters[at].Name)
            : null;
    }

    // Parameters are called as the properties that they set.
    private static string Capitalize(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The attribute as it is in an environment.</summary>
    public DescribedAttribute In(DescribedAttribute? environment) => environment is not null && OfEnvironments.ContainsKey(Kind)
        ? new DescribedAttribute(Data, environment) : this;

    private DescribedAttribute? Overriding(string name) =>
        _environment is { } environment && environment.Says(name) && Array.IndexOf(OfEnvironments[Kind], name) >= 0 ? environment : null;

    private TypedConstant? Find(string name) => _arguments.TryGetValue(name, out var constant) ? constant : null;
}
