using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>
/// A part of a file that is read by itself: a member with its body, all top-level statements together, or what is around the members. What
/// it means follows from its own text and from declarations; what is in the bodies of others counts for nothing.
/// </summary>
internal sealed class CodeMember
{
    private readonly CodeMemberKind _kind;
    private readonly ImmutableArray<SyntaxNode> _nodes;
    private readonly int _depth;
    private List<SyntaxToken>? _tokens;

    private CodeMember(CodeMemberKind kind, ImmutableArray<SyntaxNode> nodes)
    {
        _kind = kind;
        _nodes = nodes;
        Span = TextSpan.FromBounds(nodes[0].FullSpan.Start, nodes[nodes.Length - 1].FullSpan.End);
        _depth = ConditionalDirectives.DepthAt(nodes[0].SyntaxTree.GetRoot(CancellationToken.None), nodes[0].SpanStart);
    }

    /// <summary>From the beginning of the first of its nodes to the end of the last.</summary>
    public TextSpan Span { get; }

    /// <summary>The member; null for statements and for what is around members.</summary>
    public SyntaxNode? Declaration => _kind == CodeMemberKind.Member ? _nodes[0] : null;

    public bool IsTopLevelStatements => _kind == CodeMemberKind.TopLevelStatements;

    /// <summary>The nodes of the part.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes() => _kind == CodeMemberKind.AroundMembers
        ? _nodes[0].DescendantNodes(static node => !IsMember(node)).Where(static node => !IsMember(node))
        : _nodes.SelectMany(static node => node.DescendantNodesAndSelf());

    /// <summary>Whether a node of the file is in this part.</summary>
    public bool Contains(SyntaxNode node) => _kind switch
    {
        CodeMemberKind.Member => _nodes[0].Span.Contains(node.Span),
        CodeMemberKind.TopLevelStatements => MemberOf(node) is GlobalStatementSyntax,
        _ => MemberOf(node) is null,
    };

    /// <summary>Whether another version of the file has the same here: the same text in a member, the same tokens around them.</summary>
    public bool IsSame(CodeMember other)
    {
        if (_kind != other._kind || _depth != other._depth || _nodes.Length != other._nodes.Length)
        {
            return false;
        }

        if (_kind == CodeMemberKind.AroundMembers)
        {
            return !ConditionalDirectives.StandIn(_nodes[0])
                && !ConditionalDirectives.StandIn(other._nodes[0])
                && Tokens.Select(static token => token.Text).SequenceEqual(other.Tokens.Select(static token => token.Text), StringComparer.Ordinal);
        }

        for (var i = 0; i < _nodes.Length; i++)
        {
            // The parser keeps what an edit does not touch, so that most are seen to be the same at a glance.
            if (!_nodes[i].IsEquivalentTo(other._nodes[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a place of this part is in another version of the file that has the same here; null where no tokens begin and end there.</summary>
    public TextSpan? Find(TextSpan place, CodeMember other)
    {
        if (_kind != CodeMemberKind.AroundMembers)
        {
            // Other things may be between statements, and have become longer.
            var node = _nodes.Select(static one => one.FullSpan).ToList().FindIndex(span => span.Contains(place));
            return node < 0 ? null : new TextSpan(place.Start - _nodes[node].FullSpan.Start + other._nodes[node].FullSpan.Start, place.Length);
        }

        var start = Tokens.FindIndex(token => token.SpanStart == place.Start);
        var end = Tokens.FindIndex(token => token.Span.End == place.End);
        return start < 0 || end < start ? null : TextSpan.FromBounds(other.Tokens[start].SpanStart, other.Tokens[end].Span.End);
    }

    /// <summary>The parts of a file. Two files with the same declarations have as many, in the same order.</summary>
    public static ImmutableArray<CodeMember> AllOf(SyntaxNode root)
    {
        var statements = ImmutableArray.CreateBuilder<SyntaxNode>();
        var members = ImmutableArray.CreateBuilder<CodeMember>();
        var open = new Stack<SyntaxNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is GlobalStatementSyntax)
            {
                statements.Add(node);
            }
            else if (IsMember(node))
            {
                members.Add(new CodeMember(CodeMemberKind.Member, [node]));
            }
            else
            {
                var declared = MembersOf(node);
                for (var i = declared.Count - 1; i >= 0; i--)
                {
                    open.Push(declared[i]);
                }
            }
        }

        if (statements.Count > 0)
        {
            members.Add(new CodeMember(CodeMemberKind.TopLevelStatements, statements.ToImmutable()));
        }

        members.Add(new CodeMember(CodeMemberKind.AroundMembers, [root]));
        return members.ToImmutable();
    }

    /// <summary>How far a node stands from the beginning of its part, which distinguishes it from others there whatever is before it.</summary>
    public static int OffsetOf(SyntaxNode node) => node.SpanStart - (MemberOf(node) switch
    {
        null => 0,
        GlobalStatementSyntax { Parent: { } unit } => unit.ChildNodes().First(static one => one is GlobalStatementSyntax).FullSpan.Start,
        var member => member.FullSpan.Start,
    });

    /// <summary>The nodes among which a variable of some code may be named: those of its member, or all top-level statements.</summary>
    public static IEnumerable<SyntaxNode> ScopeOf(SyntaxNode node) => MemberOf(node) switch
    {
        null => [],
        GlobalStatementSyntax { Parent: { } unit } =>
            unit.ChildNodes().OfType<GlobalStatementSyntax>().SelectMany(static statement => statement.DescendantNodes()),
        var member => member.DescendantNodes(),
    };

    /// <summary>The tokens around the members.</summary>
    private List<SyntaxToken> Tokens => _tokens ??= [.. _nodes[0].DescendantTokens(static node => !IsMember(node))];

    /// <summary>The member that a node is in; null where it is around them.</summary>
    private static SyntaxNode? MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(IsMember);

    private static bool IsMember(SyntaxNode node) =>
        node is MemberDeclarationSyntax
            and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or EnumMemberDeclarationSyntax);

    private static SyntaxList<MemberDeclarationSyntax> MembersOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Members,
        BaseNamespaceDeclarationSyntax space => space.Members,
        TypeDeclarationSyntax type => type.Members,
        _ => default,
    };
}
