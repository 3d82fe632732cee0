using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// The classes that seem to carry the library's attributes. Each syntax tree is searched once for as long as the host keeps it, so an edit
/// costs the search of one file.
/// </summary>
internal static class AttributedTypes
{
    private const string Suffix = "Attribute";

    private static readonly ImmutableHashSet<string> Names =
    [
        .. DescribedClass.Workloads,
        .. DescribedClass.Parts,
        .. DescribedClass.Workloads.Concat(DescribedClass.Parts).Select(name => name + Suffix),
    ];

    private static readonly PerObject<SyntaxTree, TreeAttributes> Known = new(Search);

    private static readonly PerObject<Compilation, string[]> KnownAliases =
        new(static all => [.. all.SyntaxTrees.SelectMany(one => Known.Of(one).GlobalAliases)]);

    /// <summary>The classes of a compilation, each once, in the order of its trees; none where the library is not referenced.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation) =>
        IsLibraryReferenced(compilation)
            ? compilation.SyntaxTrees.SelectMany(tree => In(compilation, tree)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            : [];

    /// <summary>The classes that a tree declares, or declares a part of, each once.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, SyntaxTree tree)
    {
        var declarations = DeclaredIn(compilation, tree);
        if (declarations.IsEmpty)
        {
            return [];
        }

#pragma warning disable RS1030 // Manifests are linked across files, so the classes of all trees are read when the first is asked for.
        var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        return declarations
            .Select(declaration => model.GetDeclaredSymbol(declaration))
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Whether the compilation knows the library's attributes.</summary>
    public static bool IsLibraryReferenced(Compilation compilation) => ReferencedAssemblies.Of(compilation).Have(compilation, "Kubewright.WorkloadAttribute");

    /// <summary>The declarations in a tree that carry attributes of the library's names, or of names that stand for them.</summary>
    private static ImmutableArray<TypeDeclarationSyntax> DeclaredIn(Compilation compilation, SyntaxTree tree)
    {
        var known = Known.Of(tree);
        if (known.Types.IsEmpty)
        {
            return [];
        }

        var aliases = KnownAliases.Of(compilation);
        return [.. known.Types
            .Where(type => type.Attributes.Any(name => Names.Contains(name) || IsAlias(name, known.Aliases) || IsAlias(name, aliases)))
            .Select(type => type.Declaration)];
    }

    private static bool IsAlias(string name, IEnumerable<string> aliases) => aliases.Any(alias => alias == name || alias == name + Suffix);

    private static TreeAttributes Search(SyntaxTree tree)
    {
        var types = ImmutableArray.CreateBuilder<AttributedDeclaration>();
        var aliases = ImmutableArray.CreateBuilder<string>();
        var globalAliases = ImmutableArray.CreateBuilder<string>();
        var open = new Stack<SyntaxNode>();
        open.Push(tree.GetRoot());
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case CompilationUnitSyntax unit:
                    AddAliases(unit.Usings);
                    PushAll(unit.Members);
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    AddAliases(space.Usings);
                    PushAll(space.Members);
                    break;
                case TypeDeclarationSyntax type:
                    if (type.AttributeLists.Count > 0)
                    {
                        types.Add(new AttributedDeclaration(type,
                            [.. type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => NameOf(attribute.Name))]));
                    }

                    PushAll(type.Members);
                    break;
            }
        }

        return new TreeAttributes(types.ToImmutable(), aliases.ToImmutable(), globalAliases.ToImmutable());

        void AddAliases(SyntaxList<UsingDirectiveSyntax> usings)
        {
            foreach (var directive in usings)
            {
                if (directive is { Alias: { } alias, Name: { } target } && Names.Contains(NameOf(target)))
                {
                    (directive.GlobalKeyword.IsKind(SyntaxKind.None) ? aliases : globalAliases).Add(alias.Name.Identifier.ValueText);
                }
            }
        }

        void PushAll(SyntaxList<MemberDeclarationSyntax> members)
        {
            // The last is taken from the stack first.
            for (var i = members.Count - 1; i >= 0; i--)
            {
                if (members[i] is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
                {
                    open.Push(members[i]);
                }
            }
        }
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What a tree says of attributes on types.</summary>
    /// <param name="Types">Its types that carry any.</param>
    /// <param name="Aliases">Its own names for attributes of the library.</param>
    /// <param name="GlobalAliases">Such names that hold in all trees of a compilation.</param>
    private sealed record TreeAttributes(ImmutableArray<AttributedDeclaration> Types, ImmutableArray<string> Aliases, ImmutableArray<string> GlobalAliases);

    private sealed record AttributedDeclaration(TypeDeclarationSyntax Declaration, ImmutableArray<string> Attributes);
}
