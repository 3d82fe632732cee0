using System.Collections.Immutable;
using Kubewright.Core.Application.Options;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>Reads which keys below a section a type takes that is bound to it (Microsoft.Extensions.Configuration.Binder).</summary>
/// <param name="isChecked">Whether the application checks the annotations of its properties.</param>
/// <param name="place">Where the type is bound: the place of properties that are declared in other files.</param>
/// <param name="tree">The file in which it is bound: another one may change without this one being read again.</param>
internal sealed class OptionsTypeReader(bool isChecked, SourceSpan place, SyntaxTree tree)
{
    private const int Depth = 6;

    private readonly ImmutableArray<ReadKey>.Builder _keys = ImmutableArray.CreateBuilder<ReadKey>();
    private readonly ImmutableArray<string>.Builder _open = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _types = ImmutableArray.CreateBuilder<string>();

    public ImmutableArray<ReadKey> Keys => _keys.ToImmutable();

    /// <summary>The keys below which anything may be read.</summary>
    public ImmutableArray<string> Open => _open.ToImmutable();

    /// <summary>The names of the types that were read.</summary>
    public ImmutableArray<string> Types => _types.ToImmutable();

    public void Read(ITypeSymbol type, string section)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && !IsLeaf(named) && !IsMany(named))
        {
            Read(named, section, 0, []);
        }
        else
        {
            _open.Add(section);
        }
    }

    /// <summary>The type that a text is converted to.</summary>
    public static SettingType TypeOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type switch
        {
            { TypeKind: TypeKind.Enum } =>
                new SettingType(type.Name, [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).Select(field => field.Name)]),
            { SpecialType: SpecialType.System_Boolean } => Named("bool"),
            { SpecialType: SpecialType.System_Byte } => Named("byte"),
            { SpecialType: SpecialType.System_SByte } => Named("sbyte"),
            { SpecialType: SpecialType.System_Int16 } => Named("short"),
            { SpecialType: SpecialType.System_UInt16 } => Named("ushort"),
            { SpecialType: SpecialType.System_Int32 } => Named("int"),
            { SpecialType: SpecialType.System_UInt32 } => Named("uint"),
            { SpecialType: SpecialType.System_Int64 } => Named("long"),
            { SpecialType: SpecialType.System_UInt64 } => Named("ulong"),
            { SpecialType: SpecialType.System_Single } => Named("float"),
            { SpecialType: SpecialType.System_Double } => Named("double"),
            { SpecialType: SpecialType.System_Decimal } => Named("decimal"),
            { Name: "TimeSpan" or "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => Named(type.Name),
            _ => SettingType.Any,
        };
    }

    private static SettingType Named(string name) => new(name, []);

    private void Read(INamedTypeSymbol type, string section, int depth, ImmutableHashSet<string> above)
    {
        if (depth > Depth || type.TypeKind == TypeKind.Error || above.Contains(type.ToDisplayString()))
        {
            _open.Add(section);
            return;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (INamedTypeSymbol? one = type; one is { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            _types.Add(one.Name);
            if (one.TypeKind == TypeKind.Error)
            {
                _open.Add(section);
                return;
            }

            foreach (var property in one.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property is { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false }))
            {
                var key = section + ":" + NameOf(property);
                if (property.DeclaredAccessibility != Accessibility.Public)
                {
                    _open.Add(key);
                }
                else if (seen.Add(property.Name))
                {
                    Read(property, type, key, depth, above.Add(type.ToDisplayString()));
                }
            }
        }
    }

    private void Read(IPropertySymbol property, INamedTypeSymbol owner, string key, int depth, ImmutableHashSet<string> above)
    {
        var type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0]
            : property.Type;
        var isRequired = isChecked && IsRequired(property);
        if (type is INamedTypeSymbol named && IsLeaf(named))
        {
            _types.Add(named.Name);
            _keys.Add(new ReadKey(key, TypeOf(type), $"{owner.Name}.{property.Name}", PlaceOf(property)) { IsRequired = isRequired });
        }
        else if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } inner && !IsMany(inner) && !IsOfSystem(inner.ContainingNamespace))
        {
            // A type of its own may also be converted from one text.
            _keys.Add(new ReadKey(key, SettingType.Any, $"{owner.Name}.{property.Name}", PlaceOf(property)));
            Read(inner, key, depth + 1, above);
        }
        else
        {
            _open.Add(key);
            if (ValueOfDictionary(type) is { } value && TypeOf(value) is var converted && converted != SettingType.Any)
            {
                _keys.Add(new ReadKey(key, converted, $"{owner.Name}.{property.Name}", PlaceOf(property)) { IsDictionary = true });
            }
        }
    }

    /// <summary>The type of the values of a dictionary whose keys are texts; null for another type.</summary>
    private static ITypeSymbol? ValueOfDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary", TypeArguments: [{ } key, var value] }
            && key.SpecialType == SpecialType.System_String
            ? value
            : null;

    /// <summary>Whether a type is converted from one text and has nothing below.</summary>
    private static bool IsLeaf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is not SpecialType.None and not SpecialType.System_Object
        || (type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            && type.Name is "DateTime" or "TimeSpan" or "Guid" or "Uri" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Version" or "Half" or "Int128"
                or "UInt128");

    private static bool IsOfSystem(INamespaceSymbol? space) =>
        space is { IsGlobalNamespace: false }
            && (space.ContainingNamespace is { IsGlobalNamespace: true } ? space.Name is "System" or "Microsoft" : IsOfSystem(space.ContainingNamespace));

    /// <summary>Whether a type holds many values, below keys that nobody knows.</summary>
    private static bool IsMany(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static string NameOf(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : property.Name;

    /// <summary>Whether a property must get a value from outside: one that is annotated so and has no value of its own.</summary>
    private static bool IsRequired(IPropertySymbol property) =>
        (property.Type.IsReferenceType || property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        && property.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "RequiredAttribute", ContainingNamespace.Name: "DataAnnotations" }
            && attribute.NamedArguments.All(one => one.Key != "AllowEmptyStrings"))
        && property.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is PropertyDeclarationSyntax
        {
            Initializer: null or
            {
                Value: PostfixUnaryExpressionSyntax
            or LiteralExpressionSyntax { Token.ValueText: "" or "default" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }
            }
        };

    private SourceSpan PlaceOf(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == tree && reference.GetSyntax() is PropertyDeclarationSyntax syntax)
        {
            return CodeFile.SpanOf(syntax) with { Start = syntax.Identifier.SpanStart, Length = syntax.Identifier.Span.Length };
        }

        return place;
    }
}
