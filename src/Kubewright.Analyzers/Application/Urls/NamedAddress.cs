using System.Collections.Immutable;
using Kubewright.Core.Application.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>
/// A value that may be an address by what it is given to: a property or a parameter of whatever library. Names alone find it; the parameter's name is
/// asked of its method.
/// </summary>
/// <param name="Target">The property, or the call, the constructor or the element of a collection that takes it as an argument.</param>
/// <param name="Value">What it is given.</param>
/// <param name="Argument">The position of the argument; negative for a property.</param>
internal sealed record NamedAddress(SyntaxNode Target, ExpressionSyntax Value, int Argument)
{
    /// <summary>What in a node may be given an address.</summary>
    public static ImmutableArray<NamedAddress> In(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
            when AddressNames.IsAddress(ListeningSyntax.NameOf(assignment.Left)) =>
            [.. PartsOf(assignment.Right).Select(value => new NamedAddress(assignment.Left, value, -1))],
        InvocationExpressionSyntax call when !ListeningNames.IsCandidate(call) => OfArguments(call, call.ArgumentList, ListeningSyntax.NameOf(call.Expression)),
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation => OfArguments(creation, arguments, ""),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var host, var port] } element
            when IsText(host) && IsNumber(port) => [new NamedAddress(element, host, 0)],
        _ => [],
    };

    private static ImmutableArray<NamedAddress> OfArguments(SyntaxNode target, ArgumentListSyntax list, string name)
    {
        if (list.Arguments.Count == 0)
        {
            return [];
        }

        // Nearly every call has texts; hosts alone are looked for where a number is beside them, or where the call is 'Host(...)'.
        var mayBeHost = name == "Host" || list.Arguments.Any(argument => IsNumber(argument.Expression));
        return
        [
            .. list.Arguments.SelectMany((argument, i) => PartsOf(argument.Expression)
                .Where(value => IsAddress(value) || (mayBeHost && IsText(value)))
                .Select(value => new NamedAddress(target, value, i))),
        ];
    }

    /// <summary>A value, or the elements of a list of values.</summary>
    private static IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax value) => value switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        _ => [value],
    };

    /// <summary>Whether an expression is an address as it is written, or is called like one.</summary>
    private static bool IsAddress(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal =>
            literal.Token.ValueText is var text && text.IndexOfAny([':', '=']) > 0 && !AddressReader.Read(text).IsEmpty,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }, ..] } => IsAddress(argument),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => IsAddress(choice.Right),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => AddressNames.IsAddress(ListeningSyntax.NameOf(value)),
        _ => false,
    };

    private static bool IsText(ExpressionSyntax value) => value.IsKind(SyntaxKind.StringLiteralExpression);

    private static bool IsNumber(ExpressionSyntax value) => value.IsKind(SyntaxKind.NumericLiteralExpression);
}
