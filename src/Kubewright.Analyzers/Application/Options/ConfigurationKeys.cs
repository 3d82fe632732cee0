using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>Determines which keys of the configuration expressions stand for.</summary>
internal sealed class ConfigurationKeys(SemanticModel model, CancellationToken cancellationToken)
{
    private const int Depth = 12;

    /// <summary>The key that a configuration is at: empty for all of it; null where that is known only when it runs.</summary>
    public string? KeyOf(ExpressionSyntax expression) => KeyOf(expression, 0);

    private string? KeyOf(ExpressionSyntax expression, int depth)
    {
        switch (expression)
        {
            case var _ when depth > Depth:
                return null;
            case ParenthesizedExpressionSyntax inner:
                return KeyOf(inner.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return KeyOf(sure.Operand, depth + 1);
            case InvocationExpressionSyntax call when ListeningSyntax.NameOf(call.Expression) is "GetSection" or "GetRequiredSection"
                && ReceiverOf(call) is { } receiver:
                return Text(call, 0) is { } key && KeyOf(receiver, depth + 1) is { } prefix ? Join(prefix, key) : null;
            case IdentifierNameSyntax name
                when model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }:
                return reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value } ? KeyOf(value, depth + 1)
                    : ConfigurationTypes.IsSection(TypeOf(name)) ? null
                    : "";
            default:
                // What is injected, or a property of the host, is all of it; a section that comes from elsewhere may be any.
                return ConfigurationTypes.IsSection(TypeOf(expression)) ? null : "";
        }
    }

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type;

    public string? Text(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).Value as string;

    /// <summary>The constant that a call is given.</summary>
    public string? Text(InvocationExpressionSyntax call, int argument) =>
        argument < call.ArgumentList.Arguments.Count ? Text(call.ArgumentList.Arguments[argument].Expression) : null;

    public static string Join(string prefix, string key) => prefix.Length == 0 ? key : prefix + ":" + key;

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;
}
