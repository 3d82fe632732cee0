using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Finds in a file the statements that make and run a web application, between which more can be mapped.</summary>
internal static class InsertionReader
{
    /// <param name="calls">The calls of the file.</param>
    public static EndpointInsertion? Read(IEnumerable<InvocationExpressionSyntax> calls)
    {
        ExpressionStatementSyntax? run = null;
        LocalDeclarationStatementSyntax? build = null;
        foreach (var call in calls)
        {
            if (call is not
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Expression: IdentifierNameSyntax, Name.Identifier.ValueText: "Run" or "RunAsync"
                or "Build"
                    }
                })
            {
                continue;
            }

            var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression.ToString();
            if (ListeningSyntax.NameOf(call.Expression) == "Build")
            {
                build ??= call.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()
                    is { Declaration.Variables: [{ Initializer.Value: var value }] } statement && value == call ? statement : null;
            }
            else if (build is { Declaration.Variables: [var variable] } && variable.Identifier.ValueText == receiver && !HasHandler(call))
            {
                run ??= call.FirstAncestorOrSelf<ExpressionStatementSyntax>();
            }
        }

        return run is null || build is null
            ? null
            : new EndpointInsertion(
                CodeFile.SpanOf(run),
                build.Declaration.Variables[0].Identifier.ValueText,
                CodeFile.SpanOf(build),
                ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)build.Declaration.Variables[0].Initializer!.Value).Expression).Expression
                    .ToString(),
                AddsHealthChecks: false);
    }

    private static bool HasHandler(InvocationExpressionSyntax call) => call.ArgumentList.Arguments is [{ Expression: AnonymousFunctionExpressionSyntax }, ..];
}
