using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>Determines what may not run in a cluster: what asks for Development or another environment by name, and what another build leaves out.</summary>
internal static class DevelopmentCode
{
    /// <summary>Whether a node is where only some environments come by.</summary>
    public static bool Holds(SyntaxNode node)
    {
        for (var (child, parent) = (node, node.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            var asked = parent switch
            {
                IfStatementSyntax choice when child != choice.Condition => Asks(choice.Condition) is { } development
                    ? development == (child == choice.Statement) : AsksElse(choice.Condition),
                ConditionalExpressionSyntax choice when child != choice.Condition => Asks(choice.Condition) is { } development
                    ? development == (child == choice.WhenTrue) : AsksElse(choice.Condition),
                _ => false,
            };
            if (asked)
            {
                return true;
            }
        }

        return ConditionalDirectives.Surround(node);
    }

    /// <summary>Whether a condition holds in Development alone (true), everywhere else (false), or asks for something else (null).</summary>
    public static bool? Asks(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Asks(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Asks(not.Operand),
        InvocationExpressionSyntax call => ListeningSyntax.NameOf(call.Expression) switch
        {
            "IsDevelopment" => true,
            "IsProduction" => false,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether a condition has to do with environments in another way.</summary>
    private static bool AsksElse(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
        .Any(name => name.Identifier.ValueText is "IsDevelopment" or "IsProduction" or "IsStaging" or "IsEnvironment" or "EnvironmentName" or "IsDebug"
            or "IsAttached");
}
