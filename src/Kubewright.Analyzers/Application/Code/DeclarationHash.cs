using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>Numbers for declarations: FNV-1a over nodes and tokens outside of bodies.</summary>
internal static class DeclarationHash
{
    /// <summary>The number of nothing.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The number of all declarations of a file.</summary>
    public static ulong Of(SyntaxNode root)
    {
        // The first statements of a program count, whatever they are.
        var hash = root.ChildNodes().Any(static node => node is GlobalStatementSyntax) ? Add(Start, "top-level statements") : Start;
        foreach (var item in root.DescendantNodesAndTokens(static node => !IsBody(node)))
        {
            hash = Add(hash, item);
        }

        return hash;
    }

    /// <summary>Adds a token, or a node: what the parser makes of the same tokens depends on those that it skips.</summary>
    public static ulong Add(ulong hash, SyntaxNodeOrToken item) => item.IsToken ? Add(hash, item.AsToken().Text) : (hash ^ (ulong)item.RawKind) * 1099511628211;

    public static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        return (hash ^ ' ') * 1099511628211;
    }

    /// <summary>
    /// Whether nothing in a node can be seen from elsewhere. A field's first value can where it is a constant, and the variables of top-level
    /// statements are in the way of other names in all files of a wrong program.
    /// </summary>
    public static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax => true,
        GlobalStatementSyntax { Statement: var statement } => statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax)
            && !statement.DescendantNodes().Any(static one => one is SingleVariableDesignationSyntax),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } } =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
