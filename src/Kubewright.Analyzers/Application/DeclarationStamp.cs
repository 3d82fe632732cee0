using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>
/// All that one file's code may know of another's: what stands outside of bodies, and the references. As long as it stays the same, an edit
/// of one file changes the meaning of nothing in the others.
/// </summary>
internal sealed class DeclarationStamp
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> Trees = new();
    private static readonly ConditionalWeakTable<Compilation, DeclarationStamp> Compilations = new();

    private readonly ulong _declarations;
    private readonly HashSet<MetadataReference> _references;

    private DeclarationStamp(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            // Order counts for nothing.
            _declarations += Trees.GetValue(tree, static one => new StrongBox<ulong>(HashOf(one))).Value;
        }

        _references = [.. compilation.References];
    }

    public static DeclarationStamp Of(Compilation compilation) => Compilations.GetValue(compilation, static one => new DeclarationStamp(one));

    public bool IsSame(DeclarationStamp other) =>
        ReferenceEquals(this, other) || (_declarations == other._declarations && _references.SetEquals(other._references));

    /// <summary>FNV-1a over the tokens outside of bodies.</summary>
    private static ulong HashOf(SyntaxTree tree)
    {
        var hash = 14695981039346656037;
        foreach (var item in tree.GetRoot().DescendantNodesAndTokens(static node => !IsBody(node)))
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

    /// <summary>Whether nothing in a node can be named from another file.</summary>
    private static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax;
}
