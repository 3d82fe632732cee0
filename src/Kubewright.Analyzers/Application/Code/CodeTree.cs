using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>A syntax tree with the parts that it is read in and the names in it, each found once for as long as the host keeps it.</summary>
internal sealed class CodeTree
{
    private static readonly PerObject<SyntaxTree, CodeTree> Known = new(static tree => new CodeTree(tree));

    private readonly Lazy<ImmutableArray<CodeMember>> _members;
    private readonly Lazy<FileDeclarations> _declarations;
    private readonly Lazy<HashSet<string>> _names;

    private CodeTree(SyntaxTree tree)
    {
        Tree = tree;
        Declarations = DeclarationHash.Of(tree.GetRoot(CancellationToken.None));
        _members = new(() => CodeMember.AllOf(tree.GetRoot(CancellationToken.None)));
        _declarations = new(() => FileDeclarations.Read(tree));
        _names = new(() => new HashSet<string>(
            tree.GetRoot(CancellationToken.None).DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(static token => token.ValueText),
            StringComparer.Ordinal));
    }

    public SyntaxTree Tree { get; }

    /// <summary>Equal where all is equal that is outside of bodies, apart from spaces and comments.</summary>
    public ulong Declarations { get; }

    /// <summary>That, one by one.</summary>
    public FileDeclarations FileDeclarations => _declarations.Value;

    public ImmutableArray<CodeMember> Members => _members.Value;

    /// <summary>All names that are written in it.</summary>
    public HashSet<string> Names => _names.Value;

    public static CodeTree Of(SyntaxTree tree) => Known.Of(tree);
}
