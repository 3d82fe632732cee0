using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>Decides from what is around a call when it is made.</summary>
internal static class CallConditions
{
    /// <summary>Methods that run their lambda at each start.</summary>
    private static readonly HashSet<string> Running = new(StringComparer.Ordinal)
    {
        "ConfigureKestrel", "UseKestrel", "UseKestrelCore", "ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureServices", "Configure", "PostConfigure",
    };

    /// <summary>When a call is made that counts in the methods of an application's start alone.</summary>
    public static CallCondition Of(SyntaxNode call) => Of(call, Running.Contains, IsStart);

    /// <summary>When a call is made once its method is.</summary>
    /// <param name="call">The call.</param>
    /// <param name="runsItsLambda">Whether a method, by its name, runs its lambda each time.</param>
    public static CallCondition Of(SyntaxNode call, Func<string, bool> runsItsLambda) => Of(call, runsItsLambda, static _ => true);

    private static CallCondition Of(SyntaxNode call, Func<string, bool> runsItsLambda, Func<SyntaxNode, bool> isStart)
    {
        if (ConditionalDirectives.Surround(call))
        {
            return CallCondition.Unknown;
        }

        var condition = CallCondition.Always;
        for (var (child, node) = (call, call.Parent); node is not null; (child, node) = (node, node.Parent))
        {
            switch (node)
            {
                case IfStatementSyntax choice when child != choice.Condition:
                    var asked = Ask(choice.Condition, child == choice.Statement);
                    if (asked == CallCondition.Unknown || condition != CallCondition.Always)
                    {
                        return CallCondition.Unknown;
                    }

                    condition = asked;
                    break;
                case AnonymousFunctionExpressionSyntax when !IsRun(node, runsItsLambda):
                case ConditionalExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or CatchClauseSyntax:
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax:
                case ConditionalAccessExpressionSyntax:
                case BinaryExpressionSyntax binary when child == binary.Right && !binary.IsKind(SyntaxKind.AddExpression):
                    return CallCondition.Unknown;
                case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return isStart(node) ? condition : CallCondition.Unknown;
                case GlobalStatementSyntax:
                    return condition;
                case MemberDeclarationSyntax:
                    return CallCondition.Unknown;
            }
        }

        return condition;
    }

    private static CallCondition Ask(ExpressionSyntax condition, bool isThen) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Ask(not.Operand, !isThen),
        ParenthesizedExpressionSyntax inner => Ask(inner.Expression, isThen),
        InvocationExpressionSyntax call when ListeningSyntax.NameOf(call.Expression) == "IsDevelopment" =>
            isThen ? CallCondition.InDevelopment : CallCondition.OutsideDevelopment,
        _ => CallCondition.Unknown,
    };

    private static bool IsRun(SyntaxNode lambda, Func<string, bool> runsItsLambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && runsItsLambda(ListeningSyntax.NameOf(call.Expression));

    /// <summary>The methods of an application's start: the entry point, and what templates of older versions call from it.</summary>
    private static bool IsStart(SyntaxNode method) =>
        method is MethodDeclarationSyntax { Identifier.ValueText: "Main" or "CreateHostBuilder" or "CreateWebHostBuilder" or "BuildWebHost" or "BuildHost" }
            or MethodDeclarationSyntax { Identifier.ValueText: "ConfigureServices", Parent: ClassDeclarationSyntax { Identifier.ValueText: "Startup" } };
}
