using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Reads what methods return that hand a builder on.</summary>
internal sealed class BuilderReturns(SemanticModel model, BuilderOriginReader origins, CancellationToken cancellationToken)
{
    /// <summary>What a method, or a local function in it, returns, by the methods.</summary>
    public ImmutableDictionary<string, BuilderOrigin> Read(CodeMember member)
    {
        var returns = ImmutableDictionary.CreateBuilder<string, BuilderOrigin>();
        foreach (var node in member.DescendantNodes())
        {
            if (ValueOf(node) is not { } value
                || OwnerOf(node) is not { } owner
                || owner is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
                || model.GetDeclaredSymbol(owner, cancellationToken) is not IMethodSymbol method
                || !BuilderTypes.MayBeBuilder(BuilderTypes.Awaited(method.ReturnType)))
            {
                continue;
            }

            var id = MethodIds.Of(MethodIds.Definition(method));
            var origin = origins.Of(value);
            returns[id] = !returns.TryGetValue(id, out var other) || other == origin ? origin : BuilderOrigin.Unknown;
        }

        return returns.ToImmutable();
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode node) => node switch
    {
        ReturnStatementSyntax { Expression: { } returned } => returned,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => arrow.Expression,
        _ => null,
    };

    /// <summary>The function that a node returns from.</summary>
    private static SyntaxNode? OwnerOf(SyntaxNode node) => node.Ancestors()
        .FirstOrDefault(static one =>
            one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);
}
