using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>What a file declares that other files can see, one by one.</summary>
internal sealed class FileDeclarations
{
    private readonly ImmutableArray<Declaration>.Builder _all = ImmutableArray.CreateBuilder<Declaration>();
    private FileDeclarations(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            Read(unit);
        }
        else
        {
            // Another language's, of which a project may consist that this one refers to.
            Global = DeclarationHash.Of(root);
        }

        All = _all.ToImmutable();
    }

    public ImmutableArray<Declaration> All { get; }

    /// <summary>The names in all of them.</summary>
    public HashSet<string> Mentions { get; } = new(StringComparer.Ordinal);

    /// <summary>The names in the file's usings, which may be behind any other in its declarations.</summary>
    public HashSet<string> UsingMentions { get; } = new(StringComparer.Ordinal);

    /// <summary>Equal where all is equal by which any code may mean something else, whatever names it has.</summary>
    public ulong Global { get; private set; } = DeclarationHash.Start;

    /// <summary>The names in that.</summary>
    public HashSet<string> GlobalMentions { get; } = new(StringComparer.Ordinal);

    public static FileDeclarations Read(SyntaxTree tree) => new(tree.GetRoot(CancellationToken.None));

    private void Read(CompilationUnitSyntax unit)
    {
        var own = DeclarationHash.Start;
        foreach (var directive in unit.Externs.Concat<SyntaxNode>(unit.Usings))
        {
            if (directive is UsingDirectiveSyntax { GlobalKeyword.RawKind: (int)SyntaxKind.GlobalKeyword })
            {
                Global = Hash([directive], Global, GlobalMentions);
            }
            else
            {
                own = Hash([directive], own, UsingMentions);
            }
        }

        Global = Hash(unit.AttributeLists, Global, GlobalMentions);
        var statements = unit.Members.Where(static member => member is GlobalStatementSyntax).ToList();
        if (statements.Count > 0)
        {
            Global = DeclarationHash.Add(Global, "top-level statements");
            var variables = statements.SelectMany(static one => one.DescendantNodes(static node => !DeclarationHash.IsBody(node))).Select(NameOfVariable)
                .OfType<string>();
            Add([.. variables], [], statements, own);
        }

        ReadAll(unit.Members, own, []);
    }

    private void ReadAll(SyntaxList<MemberDeclarationSyntax> members, ulong around, ImmutableArray<string> types)
    {
        foreach (var member in members)
        {
            Read(member, around, types);
        }
    }

    private void Read(MemberDeclarationSyntax member, ulong around, ImmutableArray<string> types)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                ImmutableArray<string> parts = [.. space.Name.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                    .Select(static token => token.ValueText)];
                _all.Add(new Declaration(parts, [], [], DeclarationHash.Add(DeclarationHash.Start, space.Name.ToString())));
                var inside = Hash([space.Name, .. space.Externs, .. space.Usings], around, UsingMentions);
                if (parts is ["System" or "Microsoft", ..])
                {
                    // What the compiler itself asks for may be there.
                    Global = Hash([space], Global, GlobalMentions);
                }

                ReadAll(space.Members, inside, types);
                break;
            case TypeDeclarationSyntax type:
                var chain = types.Add(type.Identifier.ValueText);
                Add([type.Identifier.ValueText], chain, [type], around);
                ReadAll(type.Members, HashForMembers(type, around), chain);
                break;
            case EnumDeclarationSyntax type:
                Add([type.Identifier.ValueText, .. type.Members.Select(static one => one.Identifier.ValueText)], types.Add(type.Identifier.ValueText), [type],
                    around);
                break;
            case DelegateDeclarationSyntax type:
                Add([type.Identifier.ValueText], types.Add(type.Identifier.ValueText), [type], around);
                break;
            case not GlobalStatementSyntax:
                Add(NamesOf(member) is { IsEmpty: false } names ? names : types, types, [member], around);
                break;
        }
    }

    /// <summary>The hash of what in the declaration of a type may change what its members are.</summary>
    private static ulong HashForMembers(TypeDeclarationSyntax type, ulong around)
    {
        var hash = DeclarationHash.Add(around, type.Modifiers.ToString() + type.Keyword.Text + type.Identifier.Text);
        if (type.Identifier.ValueText.Length == 0)
        {
            // A block of extensions has no name: what it extends is part of each of its members.
            return Hash([type], hash, []);
        }

        return Hash(new SyntaxNode?[] { type.TypeParameterList, type.BaseList }.OfType<SyntaxNode>().Concat(type.ConstraintClauses), hash, []);
    }

    private void Add(ImmutableArray<string> names, ImmutableArray<string> types, IReadOnlyList<SyntaxNode> nodes, ulong around)
    {
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        var hash = Hash(nodes, around, mentions);
        Mentions.UnionWith(mentions);
        _all.Add(new Declaration(names, types, [.. mentions], hash));
    }

    /// <summary>The hash of some nodes, apart from bodies and from members, which are declarations of their own.</summary>
    private static ulong Hash(IEnumerable<SyntaxNode> nodes, ulong hash, HashSet<string> mentions)
    {
        foreach (var node in nodes)
        {
            foreach (var item in node.DescendantNodesAndTokens(inner => inner == node || !(DeclarationHash.IsBody(inner) || IsDeclaredIn(inner, node))))
            {
                if (item.AsNode() is { } member && IsDeclaredIn(member, node))
                {
                    continue;
                }

                hash = DeclarationHash.Add(hash, item);
                if (item.IsKind(SyntaxKind.IdentifierToken))
                {
                    mentions.Add(item.AsToken().ValueText);
                }
            }
        }

        return hash;
    }

    private static bool IsDeclaredIn(SyntaxNode inner, SyntaxNode node) => inner != node && node is TypeDeclarationSyntax && inner is MemberDeclarationSyntax;

    private static ImmutableArray<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText)],
        _ => [],
    };

    private static string? NameOfVariable(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };
}
