using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes;

/// <summary>
/// The classes that seem to carry the library's attributes. Each syntax tree is searched once for as long as the host keeps it, so an edit
/// costs the search of one file.
/// </summary>
internal static class AttributedTypes
{
    private static readonly ImmutableHashSet<string> Names =
    [
        .. DescribedClass.Workloads,
        .. DescribedClass.Parts,
        .. DescribedClass.Workloads.Concat(DescribedClass.Parts).Select(name => name + "Attribute"),
    ];

    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<TypeDeclarationSyntax>[]> Known = new();

    /// <summary>The declarations in a tree that carry attributes of the library's names.</summary>
    public static ImmutableArray<TypeDeclarationSyntax> DeclaredIn(SyntaxTree tree) =>
        Known.GetValue(tree, static one => [Search(one)])[0];

    /// <summary>The classes of a compilation, each once, in the order of its trees; none where the library is not referenced.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation) =>
        IsLibraryReferenced(compilation)
            ? compilation.SyntaxTrees.SelectMany(tree => In(compilation, tree)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            : [];

    /// <summary>The classes that a tree declares, or declares a part of, each once.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, SyntaxTree tree)
    {
        var declarations = DeclaredIn(tree);
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
    public static bool IsLibraryReferenced(Compilation compilation) => compilation.GetTypeByMetadataName("Kubewright.WorkloadAttribute") is not null;

    private static ImmutableArray<TypeDeclarationSyntax> Search(SyntaxTree tree)
    {
        var found = ImmutableArray.CreateBuilder<TypeDeclarationSyntax>();
        var open = new Stack<SyntaxNode>();
        open.Push(tree.GetRoot());
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case CompilationUnitSyntax unit:
                    PushAll(unit.Members);
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    PushAll(space.Members);
                    break;
                case TypeDeclarationSyntax type:
                    if (type.AttributeLists.Any(list => list.Attributes.Any(attribute => Names.Contains(NameOf(attribute.Name)))))
                    {
                        found.Add(type);
                    }

                    PushAll(type.Members);
                    break;
            }
        }

        return found.ToImmutable();

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
}
