using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Generation.Model;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Generation;

/// <summary>Reads a class with attributes as if what it describes stood in a manifest, so that all that follows is the same.</summary>
internal static class ClassModelReader
{
    // It sorts behind every path: what a manifest defines too is written from the manifest.
    private const string Prefix = "~";

    /// <summary>Whether what stands for a file is a class.</summary>
    public static bool IsOfClass(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads a class; null where it describes no workload of that kind.</summary>
    public static ClassModel? Read(INamedTypeSymbol type, string kind)
    {
        try
        {
            return DescribedClass.Read(type) is { } described && described.Workload.Kind == kind ? Read(type, described) : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The analyzer says what is wrong with a class; the others are written all the same.
            return null;
        }
    }

    private static ClassModel Read(INamedTypeSymbol type, DescribedClass described)
    {
        var name = type.ToDisplayString();
        var types = new Stack<INamedTypeSymbol>();
        for (var one = type; one is not null; one = one.ContainingType)
        {
            types.Push(one);
        }

        var text = new ManifestText(Prefix + name, "class " + name, "", null, Microsoft.CodeAnalysis.Text.SourceText.From(""));
        var manifest = ManifestReader.Read(new SourceFile(text.Path, AttributeManifestReader.Read(described).Text));
        return new ClassModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : string.Join(".", NamespaceParts(type.ContainingNamespace)),
            types.Select(Declaration).ToEquatableArray(),
            types.All(IsPartial),
            ObjectModelReader.Read(text, manifest));
    }

    private static IEnumerable<string> NamespaceParts(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? [] : NamespaceParts(space.ContainingNamespace).Append(Escape(space.Name));

    private static string Declaration(INamedTypeSymbol type) =>
        (type.IsRecord ? type.IsValueType ? "record struct " : "record "
            : type.TypeKind == TypeKind.Struct ? "struct "
            : type.TypeKind == TypeKind.Interface ? "interface "
            : "class ")
        + Escape(type.Name);

    /// <summary>Whether a part of the type can be written elsewhere; that of a generic one would have to repeat its parameters.</summary>
    private static bool IsPartial(INamedTypeSymbol type) =>
        type.Arity == 0
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
