using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>
/// Finds the constants behind an expression: through <c>new Uri(...)</c>, <c>configuration["X"] ?? "..."</c>, <c>GetValue("X", "...")</c>, locals
/// that are set once, and the choice between Development and elsewhere. What it does not understand has none.
/// </summary>
internal sealed class UrlValueReader(SemanticModel model, CancellationToken cancellationToken)
{
    private int _depth;

    public IEnumerable<UrlValue> Read(ExpressionSyntax expression) => Read(expression, null, null);

    private IEnumerable<UrlValue> Read(ExpressionSyntax expression, (string Key, bool IsVariable)? instead, ExpressionSyntax? uri)
    {
        if (_depth++ > 16)
        {
            return [];
        }

        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string text })
        {
            return [new UrlValue(text, expression, instead?.Key, instead?.IsVariable ?? false, uri)];
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression, instead, uri);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Read(sure.Operand, instead, uri);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }, ..] } creation when IsUri(creation):
                return Read(argument, instead, creation);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice when instead is null && KeyOf(choice.Left) is { } key:
                return Read(choice.Right, key, uri);
            case InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var other }] } call when instead is null && NameOf(call) == "GetValue"
                && KeyOf(call) is { } key:
                return Read(other, key, uri);
            case ConditionalExpressionSyntax choice when DevelopmentCode.Asks(choice.Condition) is { } isDevelopment:
                return Read(isDevelopment ? choice.WhenFalse : choice.WhenTrue, instead, uri);
            case IdentifierNameSyntax name when InitializerOf(name) is { } initializer:
                return Read(initializer, instead, uri);
            default:
                return [];
        }
    }

    /// <summary>The key that an expression reads from configuration or the environment; null for anything else.</summary>
    private (string Key, bool IsVariable)? KeyOf(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return KeyOf(inner.Expression);
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } access when IsConfiguration(access.Expression)
                && TextOf(index) is { } key:
                return PathOf(access.Expression) is { } parent ? (parent + key, false) : null;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: [{ Expression: var first }, ..] } call
                when TextOf(first) is { } key:
                return NameOf(call) switch
                {
                    "GetEnvironmentVariable" when ListeningSyntax.NameOf(member.Expression) == "Environment" => (key, true),
                    "GetConnectionString" when IsConfiguration(member.Expression) => ("ConnectionStrings:" + key, false),
                    "GetValue" when IsConfiguration(member.Expression) && PathOf(member.Expression) is { } path => (path + key, false),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>The path before a key: <c>Shop:</c> of <c>configuration.GetSection("Shop")</c>; null where it is not known.</summary>
    private string? PathOf(ExpressionSyntax configuration) => configuration switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: [{ Expression: var name }] } call
            when NameOf(call) is "GetSection" or "GetRequiredSection" && TextOf(name) is { } section => PathOf(member.Expression) is { } path
                ? $"{path}{section}:" : null,
        InvocationExpressionSyntax => null,
        _ => model.GetTypeInfo(configuration, cancellationToken).Type?.Name == "IConfigurationSection" ? null : "",
    };

    private bool IsConfiguration(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { } type
        && (type.Name is "IConfiguration" || type.AllInterfaces.Any(one => one.Name == "IConfiguration"));

    private bool IsUri(BaseObjectCreationExpressionSyntax creation) =>
        model.GetTypeInfo(creation,
            cancellationToken).Type is { Name: "Uri", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private string? TextOf(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).Value as string;

    /// <summary>What a local that is set once, where it is declared, is set to.</summary>
    private ExpressionSyntax? InitializerOf(IdentifierNameSyntax name)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: var value } declarator
            || declarator.SyntaxTree != name.SyntaxTree)
        {
            return null;
        }

        var scope = declarator.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes() ?? CodeMember.ScopeOf(declarator);
        return scope.Any(node => IsSet(node, name.Identifier.ValueText)) ? null : value;
    }

    private static bool IsSet(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => ListeningSyntax.NameOf(assignment.Left) == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && ListeningSyntax.NameOf(argument.Expression) == name,
        _ => false,
    };

    private static string NameOf(InvocationExpressionSyntax call) => ListeningSyntax.NameOf(call.Expression);
}
