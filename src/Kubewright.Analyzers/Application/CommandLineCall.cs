using Kubewright.Core.Application.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>
/// Reads whether a host is given the command line, by the call that makes it. Measured with real servers: a host that is given none reads none, neither
/// <c>--urls</c> nor <c>--environment</c>.
/// </summary>
internal static class CommandLineCall
{
    /// <summary>What makes a host, and is given the command line or not.</summary>
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "CreateBuilder", "CreateSlimBuilder", "CreateEmptyBuilder", "Create", "CreateDefaultBuilder", "CreateApplicationBuilder",
            "CreateEmptyApplicationBuilder", "ConfigureDefaults",
    };

    /// <summary>Whether a call may say what a host is given, by its name and its receiver's.</summary>
    public static bool IsCandidate(InvocationExpressionSyntax call) => ListeningSyntax.NameOf(call.Expression) switch
    {
        "AddCommandLine" or "ConfigureDefaults" => true,
        var name => Makers.Contains(name) && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
            && ListeningSyntax.NameOf(receiver) is "Host" or "WebApplication" or "WebHost",
    };

    /// <summary>What a call says; null where it says nothing of the command line.</summary>
    public static CommandLineUse? Read(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsCandidate(call))
        {
            return null;
        }

        var info = model.GetSymbolInfo(call, cancellationToken);
        var type = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType;
        var isOfHost = type?.ContainingNamespace.ToDisplayString() is { } space
            && (space.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || space.StartsWith("Microsoft.Extensions", StringComparison.Ordinal));
        return !isOfHost ? null
            : call.ArgumentList.Arguments is [] ? CommandLineUse.NotRead
            : call.ArgumentList.Arguments is [var argument] ? Given(argument.Expression, model, cancellationToken)
            : CommandLineUse.Unknown;
    }

    private static CommandLineUse Given(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value switch
    {
        BaseObjectCreationExpressionSyntax options => options.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(one => ListeningSyntax.NameOf(one.Left) == "Args") is { } args
            ? Given(args.Right, model, cancellationToken)
            : options.ArgumentList?.Arguments.Count > 0 ? CommandLineUse.Unknown : CommandLineUse.NotRead,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }
            or CollectionExpressionSyntax { Elements.Count: 0 } => CommandLineUse.NotRead,
        ArrayCreationExpressionSyntax { Initializer.Expressions.Count: 0 } => CommandLineUse.NotRead,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name: GenericNameSyntax { Identifier.ValueText: "Empty" },
                Expression: IdentifierNameSyntax { Identifier.ValueText: "Array" }
            }
        } =>
            CommandLineUse.NotRead,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven =>
            Given(forgiven.Operand, model, cancellationToken),
        IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol { Type: IArrayTypeSymbol } parameter
            && !IsWritten(name, parameter.Name) => CommandLineUse.Read,

        // The first word of Environment.GetCommandLineArgs() is the assembly's path: where it begins with '/', it takes the word behind it for its value.
        _ => CommandLineUse.Unknown,
    };

    private static bool IsWritten(IdentifierNameSyntax use, string parameter) => use.SyntaxTree.GetRoot(CancellationToken.None).DescendantNodes()
        .OfType<AssignmentExpressionSyntax>()
        .Any(one => one.Left is IdentifierNameSyntax name && name.Identifier.ValueText == parameter);
}
