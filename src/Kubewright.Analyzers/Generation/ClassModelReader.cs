using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Generation.Model;
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

        var text = new ManifestText(Prefix + name, "class " + name, "", null, true, Microsoft.CodeAnalysis.Text.SourceText.From(""));
        var attributes = AttributeText.Of(type, described);
        return new ClassModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : string.Join(".", NamespaceParts(type.ContainingNamespace)),
            types.Select(Declaration).ToEquatableArray(),
            types.All(IsPartial),
            types.All(static one => one.DeclaredAccessibility == Accessibility.Public),
            ConfiguredTypes(type).ToEquatableArray(),
            described.Environments.Select(environment => ReadEnvironment(type, attributes, environment.Name, environment.Described)).ToEquatableArray(),
            ObjectModelReader.Read(text, ClassManifestCache.Read(described, attributes, text.Set)));
    }

    private static EnvironmentModel ReadEnvironment(INamedTypeSymbol type, AttributeText attributes, string name, DescribedClass described)
    {
        var manifest = ClassManifestCache.Read(described, attributes, ClassManifests.SetOf(type, name));
        return new EnvironmentModel(name, manifest.Resources.Select(one => ObjectJson.Write(one.Node)).ToEquatableArray());
    }

    /// <summary>What the class implements <c>Configure</c> for. The types are yet to be written, so there is only the text that names them.</summary>
    private static IEnumerable<NamedValue> ConfiguredTypes(INamedTypeSymbol type) => type
        .GetMembers("Configure")
        .OfType<IMethodSymbol>()
        .Where(method => method is { Parameters.Length: 1, IsStatic: true, ReturnsVoid: true })
        .SelectMany(method => method.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax())
        .OfType<MethodDeclarationSyntax>()
        .Where(method => method.Modifiers.Any(SyntaxKind.PartialKeyword) && (method.Body is not null || method.ExpressionBody is not null))
        .Select(method => method.ParameterList.Parameters[0])
        .Where(parameter => parameter.Type is not null)
        .Select(parameter => new NamedValue(
            parameter.Type is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : parameter.Type!.ToString(), parameter.Identifier.Text))
        .GroupBy(parameter => parameter.Name, StringComparer.Ordinal)
        .Select(same => same.First());

    private static IEnumerable<string> NamespaceParts(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? [] : NamespaceParts(space.ContainingNamespace).Append(Escape(space.Name));

    private static string Declaration(INamedTypeSymbol type) =>
        (type.IsRecord ? type.IsValueType ? "record struct " : "record "
            : type.TypeKind == TypeKind.Struct ? "struct "
            : type.TypeKind == TypeKind.Interface ? "interface "
            : "class ")
        + Escape(type.Name);

    /// <summary>Whether a part of the type can be written elsewhere; that of a generic one would be there once for each of its types.</summary>
    private static bool IsPartial(INamedTypeSymbol type) =>
        type is { Arity: 0, IsFileLocal: false }
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
