using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>Determines what is between #if and #endif, so that another configuration of the build may not have it.</summary>
internal static class ConditionalDirectives
{
    /// <summary>Whether a node is there.</summary>
    public static bool Surround(SyntaxNode node) => DepthAt(node.SyntaxTree.GetRoot(CancellationToken.None), node.SpanStart) > 0;

    /// <summary>Whether a file has any.</summary>
    public static bool StandIn(SyntaxNode root) => root.ContainsDirectives
        && root.GetFirstDirective(static directive => directive.IsKind(SyntaxKind.IfDirectiveTrivia)) is not null;

    /// <summary>How many #if are open at a place.</summary>
    public static int DepthAt(SyntaxNode root, int position)
    {
        var depth = 0;
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective() : null; directive is not null
            && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth;
    }
}
