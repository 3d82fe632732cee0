using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>A number for the declarations of a file: FNV-1a over its tokens outside of bodies.</summary>
internal static class DeclarationHash
{
    public static ulong Of(SyntaxNode root)
    {
        var hash = 14695981039346656037;
        foreach (var item in root.DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            if (item.IsToken)
            {
                foreach (var character in item.AsToken().Text)
                {
                    hash = (hash ^ character) * 1099511628211;
                }

                hash = (hash ^ ' ') * 1099511628211;
            }
        }

        return hash;
    }

    /// <summary>Whether nothing in a node can be seen from elsewhere. A field's first value can where it is a constant.</summary>
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
