using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>A syntax tree with the parts that it is read in, found once for as long as the host keeps it.</summary>
internal sealed class CodeTree
{
    private static readonly ConditionalWeakTable<SyntaxTree, CodeTree> Known = new();

    private readonly Lazy<ImmutableArray<CodeMember>> _members;

    private CodeTree(SyntaxTree tree)
    {
        Tree = tree;
        Declarations = DeclarationHash.Of(tree.GetRoot(CancellationToken.None));
        _members = new(() => CodeMember.AllOf(tree.GetRoot(CancellationToken.None)));
    }

    public SyntaxTree Tree { get; }

    /// <summary>Equal where all is equal that stands outside of bodies, apart from spaces and comments.</summary>
    public ulong Declarations { get; }

    public ImmutableArray<CodeMember> Members => _members.Value;

    public static CodeTree Of(SyntaxTree tree) => Known.GetValue(tree, static one => new CodeTree(one));
}
