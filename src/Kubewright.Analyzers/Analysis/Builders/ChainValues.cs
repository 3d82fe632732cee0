using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>
/// Reads arguments of chains: constants, and locals that are set once to a constant. What is not known is a placeholder, of which nothing is concluded.
/// </summary>
internal static class ChainValues
{
    // The reader takes it for a placeholder.
    private const string Unknown = "\"$(value)\"";

    /// <summary>The value of an argument; null where it is null.</summary>
    public static TracedNode? Read(IOperation operation) => Read(operation, null);

    /// <summary>The value of an entry of a map, with the code of its key; null where the value is null.</summary>
    public static TracedNode? ReadEntry(IOperation key, IOperation value) => Read(value, Unwrap(key).Syntax);

    private static TracedNode? Read(IOperation operation, SyntaxNode? key)
    {
        operation = Unwrap(operation);
        if (operation is IArrayCreationOperation { Initializer: { } initializer })
        {
            var list = new TracedNode(operation.Syntax) { IsList = true, Key = key };
            list.Items.AddRange(initializer.ElementValues.Select(Read).OfType<TracedNode>());
            return list;
        }

        return ConstantOf(operation) is not { HasValue: true } constant ? new TracedNode(operation.Syntax) { Json = Unknown, Key = key }
            : constant.Value is null ? null
            : new TracedNode(operation.Syntax) { Json = Notation(operation, constant.Value), Key = key };
    }

    /// <summary>A text that no code says.</summary>
    public static TracedNode Said(string text) => new(null) { Json = Text(text) };

    /// <summary>A text constant; null where it is not known.</summary>
    public static string? TextOf(IOperation operation) => ConstantOf(Unwrap(operation)) is { HasValue: true, Value: string text } ? text : null;

    /// <summary>A number constant; null where it is not known.</summary>
    public static int? NumberOf(IOperation operation) => ConstantOf(Unwrap(operation)) is { HasValue: true, Value: int number } ? number : null;

    public static bool IsUnknown(TracedNode node) => node.Json == Unknown;

    /// <summary>A text as JSON.</summary>
    public static string Text(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c is '"' or '\\' ? json.Append('\\').Append(c)
                : c < ' ' || char.IsSurrogate(c) ? json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture))
                : json.Append(c);
        }

        return json.Append('"').ToString();
    }

    public static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation or IArgumentOperation or IParenthesizedOperation or IDelegateCreationOperation)
        {
            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IArgumentOperation argument => argument.Value,
                IDelegateCreationOperation creation => creation.Target,
                _ => ((IParenthesizedOperation)operation).Operand,
            };
        }

        return operation;
    }

    private static string Notation(IOperation operation, object value) =>
        operation.Type is { TypeKind: TypeKind.Enum } type
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value)) is { } member
            ? Text(member.Name) : Unknown
        : value switch
        {
            string text => Text(text),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Unknown,
        };

    private static Optional<object?> ConstantOf(IOperation operation) =>
        operation.ConstantValue.HasValue ? operation.ConstantValue
        : operation is ILocalReferenceOperation { Local: var local } && InitializerOf(local) is { } initializer && operation.SemanticModel is { } model
            && !IsChanged(local, operation.Syntax)
            ? model.GetConstantValue(initializer)
        : default;

    private static ExpressionSyntax? InitializerOf(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences is [var only] && only.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : null;

    /// <summary>Whether anything in the member assigns the local, or hands it on by reference.</summary>
    private static bool IsChanged(ILocalSymbol local, SyntaxNode use)
    {
        var member = use.AncestorsAndSelf().LastOrDefault(
            node => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax) ?? use.SyntaxTree.GetRoot();
        return member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name && name.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == name,
            PostfixUnaryExpressionSyntax
                or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => true,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
            _ => false,
        });
    }
}
